"""What `make measure` runs: our sample documents, the noise generator, and outside sets where they are at hand."""
