"""One module a command, or a group of commands; `normalise.cli` puts them together."""
