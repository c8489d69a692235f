"""Why something was repaired, or was not: at one place of a file or of a log, and over the whole course of a run."""

from normalise.explaining.asked import Asked, in_file, in_log, means_a_place
from normalise.explaining.course import course
from normalise.explaining.place import explained

__all__ = ["Asked", "course", "explained", "in_file", "in_log", "means_a_place"]
