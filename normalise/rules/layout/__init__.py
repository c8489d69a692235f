"""Words and paragraphs broken at line ends."""
