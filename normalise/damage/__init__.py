"""The damage meter: what a text or a whole feed suffers from, by class of damage and by where it came from."""

from normalise.damage.causes import CAUSES, Cause
from normalise.damage.classes import CLASSES, DamageClass, class_of
from normalise.damage.diagnosis import diagnosis
from normalise.damage.figures import figures
from normalise.damage.meter import Count, Damage, DocumentDamage, Finding, Frequent, measured

__all__ = [
    "CAUSES",
    "CLASSES",
    "Cause",
    "Count",
    "Damage",
    "DamageClass",
    "DocumentDamage",
    "Finding",
    "Frequent",
    "class_of",
    "diagnosis",
    "figures",
    "measured",
]
