"""Read the expectation suites: what must hold before anyone sees a release."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, cast, get_args

import yaml

from dealwire.errors import ConfigurationError

Severity = Literal["blocks", "warns"]

PARAMETERS = "parameters.yaml"
REQUIRED = ("id", "type", "kwargs", "severity", "description")


@dataclass(frozen=True, slots=True)
class Rule:
    """One expectation. `type` and `kwargs` are Great Expectations' own; `id` is unique in its suite.

    With `quarantine`, the facts that its failing rows belong to may be set aside, so that the others can be published.
    """

    id: str
    type: str
    kwargs: dict[str, Any]
    severity: Severity
    description: str
    quarantine: bool = False


@dataclass(frozen=True, slots=True)
class Suite:
    """The rules over the rows of `query`, which are told apart by the columns `key`."""

    name: str
    query: str
    key: tuple[str, ...]
    rules: tuple[Rule, ...]


def read_suites(folder: Path) -> tuple[Suite, ...]:
    """Return the suites of `folder`, one a YAML file, in the order of their names.

    Raises ConfigurationError, naming file and rule, for what cannot be read as a suite, and for a folder without any.
    """
    files = sorted(file for file in folder.glob("*.yaml") if file.name != PARAMETERS)
    if not files:
        raise ConfigurationError(f"no expectation suites in {folder}: without them nothing can be audited or published")
    return tuple(_suite(file) for file in files)


def read_parameters(folder: Path) -> dict[str, Any]:
    """Return the values that suites share (`{$PARAMETER: name}`) from `parameters.yaml`; none without that file."""
    file = folder / PARAMETERS
    return dict(_load(file)) if file.exists() else {}


def _load(file: Path) -> dict[str, Any]:
    try:
        content = yaml.safe_load(file.read_text(encoding="utf-8"))
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise ConfigurationError(f"{file.name} is not YAML: {' '.join(str(error).split())}") from error
    if not isinstance(content, dict):
        raise ConfigurationError(f"{file.name} must be a mapping of names to values")
    return content


def _suite(file: Path) -> Suite:
    content = _load(file)
    name = content.get("name")
    if name != file.stem:
        raise ConfigurationError(f"{file.name}: its name must be {file.stem}, not {name}")
    meta = content.get("meta") or {}
    if not meta.get("key") or not content.get("expectations"):
        raise ConfigurationError(f"{file.name} needs meta.key (the columns that name a row) and expectations")
    rules = tuple(_rule(file.name, entry) for entry in content["expectations"])
    if len({rule.id for rule in rules}) < len(rules):
        raise ConfigurationError(f"{file.name}: two rules have the same id")
    return Suite(name, meta.get("query", f"select * from marts.{name}"), tuple(meta["key"]), rules)


def _rule(file_name: str, entry: dict[str, Any]) -> Rule:
    if not isinstance(entry, dict) or {*entry, "quarantine"} != set(Rule.__slots__):
        raise ConfigurationError(
            f"{file_name}: a rule has {', '.join(REQUIRED)}, and may have quarantine; this one has {entry}"
        )
    if entry["severity"] not in get_args(Severity):
        raise ConfigurationError(f"{file_name}: {entry['id']} must be of severity {' or '.join(get_args(Severity))}")
    # Without it Great Expectations prints a warning, and the rule is not about its mart.
    if "{batch}" not in entry["kwargs"].get("unexpected_rows_query", "{batch}"):
        raise ConfigurationError(f"{file_name}: the query of {entry['id']} must select from {{batch}}")
    severity = cast(Severity, entry["severity"])
    return Rule(
        entry["id"], entry["type"], entry["kwargs"], severity, entry["description"], bool(entry.get("quarantine"))
    )
