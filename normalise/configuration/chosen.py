"""What holds: defaults, the configuration file, what it says of some files, and the options of the command line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

from normalise.configuration.keys import BY_NAME, KEYS, TEXT_KEYS
from normalise.configuration.kinds import CODES, sized
from normalise.configuration.sources import Layer, Sources, layer_of, nearest, of_file
from normalise.errors import NormaliseError
from normalise.inputs import INCLUDE, Choice
from normalise.settings import Settings
from normalise.values import dataclass, field

DEFAULT = "default"


@dataclass(frozen=True)
class Held:
    """The settings that hold for one file, or for the run, with where each comes from."""

    values: Mapping[str, Any]
    origins: Mapping[str, str]

    @cached_property
    def settings(self) -> Settings:
        """Those that may change a text."""
        return Settings(**{field: self.values[key] for key, field in TEXT_KEYS.items()})

    @property
    def encoding(self) -> str:
        """How bytes are characters."""
        return str(self.values["encoding"])

    def too_large(self, size: int) -> str:
        """Why a file of so many bytes is skipped; empty if it is not."""
        most = self.values["max-file-size"]
        return f"{sized(size)} is more than max-file-size, {sized(most)}" if most and size > most else ""


@dataclass(frozen=True)
class Configuration:
    """Everything that holds for a run."""

    sources: Sources = field(default_factory=Sources)
    options: Layer = field(default_factory=Layer)

    @cached_property
    def run(self) -> Held:
        """What holds where nothing is said of single files."""
        return self._held(())

    @property
    def settings(self) -> Settings:
        """The settings that may change a text, where nothing is said of single files."""
        return self.run.settings

    @cached_property
    def choice(self) -> Choice:
        """Which files of folders are taken."""
        value = self.run.values
        (include,) = value["include"]
        return Choice(
            None if include.patterns == INCLUDE and not include.folder else include,
            (*value["exclude"], *value["extend-exclude"]),
            value["force-exclude"],
            value["respect-gitignore"],
        )

    def check_codes(self) -> None:
        """NormaliseError, with the place, for a code in the files or the options that fits no rule."""
        for place, codes in self._codes():
            if codes:
                from normalise.catalogue import check_selectors

                try:
                    check_selectors(codes)
                except NormaliseError as error:
                    raise NormaliseError(f"{place}: {error}") from error

    def _codes(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Every place that names rules, with the codes there."""
        layers = [self.sources.layer, *(override.layer for override in self.sources.overrides), self.options]
        for layer in layers:
            for name, value in layer.values.items():
                if name == "per-file-ignores":
                    yield from ((layer.origins[name], codes) for _, codes in value)
                elif BY_NAME[name].kind is CODES:
                    yield layer.origins[name], value

    @cached_property
    def _by_files(self) -> dict[tuple[int, ...], Held]:
        return {}

    def at(self, path: str) -> Held:
        """What holds for the file of an absolute path; the same object for files of which the same is said."""
        overrides, ignores = self.sources.overrides, self.run.values["per-file-ignores"]
        if not overrides and not ignores:
            return self.run
        fitting = [i for i, override in enumerate(overrides) if override.files.fits(path)]
        fitting += [len(overrides) + i for i, (files, _) in enumerate(ignores) if files.fits(path)]
        if not fitting:
            return self.run
        key = tuple(fitting)
        if key not in self._by_files:
            self._by_files[key] = self._held(key)
        return self._by_files[key]

    def _held(self, fitting: tuple[int, ...]) -> Held:
        """What holds where these overrides fit, and, numbered behind them, these entries of per-file-ignores."""
        overrides = self.sources.overrides
        values: dict[str, Any] = {key.name: key.default for key in KEYS}
        origins = dict.fromkeys(values, DEFAULT)
        layers = [self.sources.layer, *(overrides[i].layer for i in fitting if i < len(overrides)), self.options]
        for layer in layers:
            for name, value in layer.values.items():
                if BY_NAME[name].adds_up and values[name]:
                    values[name] = (*values[name], *value)
                    origins[name] += f", {layer.origins[name]}"
                else:
                    values[name] = value
                    origins[name] = layer.origins[name]
        for i in fitting:
            if i >= len(overrides):
                values["ignore"] = (*values["ignore"], *values["per-file-ignores"][i - len(overrides)][1])
                own = [origins["ignore"]] if origins["ignore"] != DEFAULT else []
                origins["ignore"] = ", ".join(dict.fromkeys([*own, origins["per-file-ignores"]]))
        return Held(values, origins)


def configuration(
    file: Path | None = None, *, isolated: bool = False, options: Mapping[str, Any] | None = None
) -> Configuration:
    """The configuration of a run: that of `file`, or the nearest at or above the current folder, and options over it.

    `isolated` reads no file. `options` are values as they would stand in a file, by key; what is None is not given.
    NormaliseError for whatever is wrong in either.
    """
    here = Path.cwd()
    sources = Sources() if isolated else of_file(file) if file else nearest(here)
    given = {name: value for name, value in (options or {}).items() if value is not None}
    return Configuration(sources, layer_of(given, here, _option))


def _option(key: str) -> str:
    """How a key is called on the command line."""
    return BY_NAME[key].option.partition("/")[0] or f"--{key}"
