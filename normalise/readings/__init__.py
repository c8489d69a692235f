"""The readings of a token that is no known word, ranked once; a rule acts only where its reading wins."""

from normalise.readings.ranking import Readings
from normalise.readings.reading import Reading

__all__ = ["Reading", "Readings"]
