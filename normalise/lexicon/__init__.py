"""What is known of words and names."""

from normalise.lexicon.lookup import Lexicon, load_lexicon

__all__ = ["Lexicon", "load_lexicon"]
