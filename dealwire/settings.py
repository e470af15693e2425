"""Typed settings, from flags, the environment (`DEALWIRE_*`), the file `dealwire.toml` and defaults, in that order."""

from __future__ import annotations

import os
from dataclasses import fields
from pathlib import Path
from typing import Literal

from pydantic import Field, ValidationError, field_validator
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict, TomlConfigSettingsSource

from dealwire.documents.fetching.policy import FetchPolicy
from dealwire.errors import ConfigurationError

PROJECT = Path(__file__).resolve().parents[1]
TIME_LIMITS = {"fetch": 240.0, "ingest": 240.0, "annotate": 240.0, "build": 60.0, "audit": 60.0, "publish": 10.0}
"""Minutes that a step may take. Ten times what 100,000 new articles cost on two cores."""


class Settings(BaseSettings):
    """Where things are and how much may be used. Relative paths are taken from the working folder."""

    model_config = SettingsConfigDict(env_prefix="DEALWIRE_", toml_file="dealwire.toml", extra="forbid")

    raw: Path = Field(PROJECT / "raw", description="the landing zone: where raw articles arrive")
    home: Path = Field(PROJECT / "data", description="where the warehouse, the releases and marts.duckdb live")
    project: Path = Field(PROJECT, description="the folder that holds dbt_project/ and expectations/")
    workers: int = Field(
        os.cpu_count() or 1, ge=1, le=256, description="worker processes for extraction and annotation"
    )
    batch_size: int = Field(200, ge=1, le=10_000, description="documents in one task")
    keep_releases: int = Field(7, ge=1, description="releases kept in DEALWIRE_HOME/releases")
    max_document_bytes: int = Field(20_000_000, ge=1_000, description="larger documents are rejected")
    max_document_seconds: float = Field(60, gt=0, description="documents that take longer are rejected")
    max_document_memory: int = Field(
        400_000_000, ge=50_000_000, description="bytes of memory that reading one document may take"
    )
    max_warehouse_memory: int = Field(
        200_000_000,
        ge=100_000_000,
        description="bytes of memory that DuckDB may take while documents are loaded; it works on disk beyond",
    )
    max_tries: int = Field(
        3, ge=1, description="readings of a document that was rejected for a reason that may pass, such as time"
    )
    task_runner: Literal["processes", "dask", "ray"] = Field(
        "processes", description="where batches run; dask and ray are extras: pip install 'dealwire[dask]'"
    )
    time_limits: dict[str, float] = Field(
        default_factory=TIME_LIMITS.copy,
        description="minutes that a step may take, by step; TIME_LIMITS for the others",
    )
    lock_wait: float = Field(
        0, ge=0, description="seconds to wait for another run, or a reader of the warehouse, to end"
    )
    sla_hours: float = Field(26, gt=0, description="the release is late when it was last found up to date longer ago")
    rates_url: str = Field(
        "https://www.ecb.europa.eu/stats/eurofxref/eurofxref-hist.zip",
        description="where a build fetches the ECB's reference rates; empty: those that came with the package do",
    )
    notify: str = Field("", description="addresses of Apprise to tell what went wrong, separated by blanks")
    volume_factor: float = Field(4, gt=1, description="a night is unusual with so many times more or fewer documents")
    fetch: FetchPolicy = Field(
        default_factory=FetchPolicy, description="limits and manners towards web servers, by name; see FetchPolicy"
    )
    log_format: Literal["text", "json"] = Field("text", description="how lines of the log are written")

    @field_validator("raw", "home", "project")
    @classmethod
    def _absolute(cls, path: Path) -> Path:
        return path.expanduser().absolute()

    @field_validator("home")
    @classmethod
    def _no_file(cls, home: Path) -> Path:
        if home.exists() and not home.is_dir():
            raise ValueError(f"{home} is no folder")
        return home

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,  # noqa: ARG003 - the signature is pydantic's
        file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Flags first, then the environment, then the file."""
        return init_settings, env_settings, TomlConfigSettingsSource(settings_cls)

    @field_validator("fetch", mode="before")
    @classmethod
    def _of_known_names(cls, policy: object) -> object:
        names = [field.name for field in fields(FetchPolicy)]
        if isinstance(policy, dict) and (unknown := policy.keys() - set(names)):
            raise ValueError(f"nothing is called {min(unknown)!r}; there are {', '.join(names)}")
        return policy

    @field_validator("time_limits")
    @classmethod
    def _of_known_steps(cls, limits: dict[str, float]) -> dict[str, float]:
        if unknown := limits.keys() - TIME_LIMITS.keys():
            raise ValueError(f"no step is called {min(unknown)!r}; there are {', '.join(TIME_LIMITS)}")
        return TIME_LIMITS | limits

    @property
    def warehouse(self) -> Path:
        """The warehouse file."""
        return self.home / "warehouse.duckdb"

    @property
    def published(self) -> Path:
        """The file that analysts open."""
        return self.home / "marts.duckdb"

    @property
    def rates(self) -> Path:
        """The ECB's rates as last fetched."""
        return self.home / "rates.zip"

    @property
    def lexicons(self) -> Path:
        """The folder of the lexicon seeds."""
        return self.project / "dbt_project" / "seeds"

    @property
    def suites(self) -> Path:
        """The folder of the expectation suites."""
        return self.project / "expectations"


def load_settings(raw: Path | None = None, home: Path | None = None) -> Settings:
    """Return the settings; flags that are None leave the choice to environment, file and defaults.

    Raises ConfigurationError, in one line, for a value that does not fit or a file that is not TOML.
    """
    flags = {name: value for name, value in (("raw", raw), ("home", home)) if value is not None}
    try:
        return Settings(**flags)  # type: ignore[arg-type]
    except ValidationError as error:
        first = error.errors()[0]
        name = ".".join(str(part) for part in first["loc"])
        raise ConfigurationError(
            f"setting {name}: {first['msg']}; set DEALWIRE_{name.upper()} or mend dealwire.toml"
        ) from error
    except ValueError as error:
        raise ConfigurationError(f"dealwire.toml cannot be read: {error}") from error
