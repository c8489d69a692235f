"""What users may set, in a file or by options, and what of it holds for which file."""

from normalise.configuration.chosen import Configuration, Held, configuration
from normalise.configuration.keys import KEYS, Key

__all__ = ["KEYS", "Configuration", "Held", "Key", "configuration"]
