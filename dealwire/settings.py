"""Typed settings, from flags, the environment (`DEALWIRE_*`), the file `dealwire.toml` and defaults, in that order."""

from __future__ import annotations

import os
from pathlib import Path

from pydantic import Field, ValidationError, field_validator
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict, TomlConfigSettingsSource

from dealwire.errors import ConfigurationError

PROJECT = Path(__file__).resolve().parents[1]


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

    @field_validator("raw", "home", "project")
    @classmethod
    def _absolute(cls, path: Path) -> Path:
        return path.expanduser().absolute()

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

    @property
    def warehouse(self) -> Path:
        """The warehouse file."""
        return self.home / "warehouse.duckdb"

    @property
    def published(self) -> Path:
        """The file that analysts open."""
        return self.home / "marts.duckdb"

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
