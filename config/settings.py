"""Every setting, typed. Sources in order of precedence: environment, ``.env``, settings file (TOML), default.

``.env.example`` explains the same names to people; a test compares the two.
"""

import os
import re
import tomllib
from collections.abc import Iterable
from datetime import timedelta
from difflib import get_close_matches
from importlib.metadata import version
from io import StringIO
from pathlib import Path
from typing import Annotated, Any, Literal

from dotenv import dotenv_values
from dotenv.parser import parse_stream
from pydantic import AliasChoices, Field, SecretStr, ValidationError, field_validator
from pydantic_settings import (
    BaseSettings,
    NoDecode,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    SettingsError,
    TomlConfigSettingsSource,
)

from bot.domain import errors
from bot.domain.looks import LONGEST_WAIT
from config import texts as say

PREFIX = "QUOTEWIRE_"
_ENCODING = "utf-8-sig"
"""UTF-8, with or without the mark that some editors put before it."""
_SHORTEST_WATCHDOG = 5.0
"""Seconds; the event loop shows that it runs twice a second (``bot.ops.heartbeat``)."""
CommaList = Annotated[tuple[str, ...], NoDecode]
"""A list of texts, written with commas in the environment and as an array in TOML."""


_EMPTY_MEANS_NONE = ("reread",)
"""Settings whose empty value isn't the default."""
_WAIT = re.compile(r"(\d{1,6})\s*([smhd])", re.IGNORECASE)
"""A time: a number, and a letter for seconds, minutes, hours or days."""
_LIKELY = 0.5
"""Minimum similarity (``difflib``'s ratio) of a name without our prefix to a setting's, from which that is suggested:
``POLL`` means ``POLL_MINUTES``, ``IMAGE_TAG`` nothing."""
_UNITS = {"s": "seconds", "m": "minutes", "h": "hours", "d": "days"}
"""What the letters stand for."""


def _wait(written: str) -> timedelta:
    wait = _WAIT.fullmatch(written.strip())
    if wait is None:
        raise ValueError(f"“{written.strip()}” is no time such as 30m, 1h or 3d")
    length = timedelta(**{_UNITS[wait[2].lower()]: int(wait[1])})
    if not timedelta() < length <= LONGEST_WAIT:
        raise ValueError(f"“{written.strip()}” is out of bounds, write more than 0 and at most {LONGEST_WAIT.days}d")
    return length


def _times(written: str) -> tuple[timedelta, ...]:
    waits = [_wait(part) for part in written.split(",") if part.strip()]
    if waits != sorted(set(waits)):
        raise ValueError("each time must be longer than the time before it, as in 1h,6h,1d,3d")
    return tuple(waits)


def _platform(name: str) -> Any:
    """A setting whose usual name has no prefix, such as ``DISCORD_TOKEN``."""
    return Field(default=None, validation_alias=AliasChoices(name, name.lower()))


class Settings(BaseSettings):
    """All settings; each is explained in ``.env.example``."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, extra="ignore", frozen=True)

    database_url: str = "sqlite:///data/quotewire.db"
    upgrade_at_start: bool = True
    feeds: CommaList = ()
    private_hosts: CommaList = ()
    reread: str = "1h,6h,1d,3d"
    reread_not: CommaList = ()
    poll_minutes: Annotated[int, Field(ge=1, le=1440)] = 15
    poll_minutes_most: Annotated[int, Field(ge=1, le=1440)] = 60
    host_pause: Annotated[float, Field(ge=0.0, le=30.0)] = 0.5
    contact: str | None = None
    user_agent: str | None = None
    workers: Annotated[int, Field(ge=1, le=64)] = 1
    worker_memory_mb: Annotated[int, Field(ge=192, le=65_536)] = 512
    worker_seconds: Annotated[int, Field(ge=1, le=600)] = 20
    keep_days: Annotated[int, Field(ge=0, le=36_500)] = 0
    sure: Annotated[float, Field(ge=0.0, le=1.0)] = 0.75
    managers_correct: bool = False
    place_feeds: Annotated[int, Field(ge=1)] = 500
    place_schedules: Annotated[int, Field(ge=1)] = 10
    place_alerts: Annotated[int, Field(ge=1)] = 50
    all_feeds: Annotated[int, Field(ge=1)] = 10_000
    direct_feeds: Annotated[int, Field(ge=1)] = 100
    web: str | None = None
    web_token: SecretStr | None = None
    web_public: bool = False
    web_url: str | None = None
    web_proxies: CommaList = ()
    web_searches: Annotated[int, Field(ge=0, le=100_000)] = 60
    ops: str | None = None
    watchdog: Annotated[float, Field(ge=0, le=3600)] = 60
    public_url: str | None = None
    websub: str | None = None
    encryption_key: SecretStr | None = None
    log_level: Literal["debug", "info", "warning", "error"] = "info"
    log_format: Literal["console", "json"] = "console"

    discord_token: SecretStr | None = _platform("DISCORD_TOKEN")
    discord_api_url: str | None = _platform("DISCORD_API_URL")
    discord_gateway_url: str | None = _platform("DISCORD_GATEWAY_URL")
    discord_shards: Annotated[int | None, Field(ge=1, le=4096)] = None
    slack_bot_token: SecretStr | None = _platform("SLACK_BOT_TOKEN")
    slack_app_token: SecretStr | None = _platform("SLACK_APP_TOKEN")
    slack_signing_secret: SecretStr | None = _platform("SLACK_SIGNING_SECRET")
    slack_client_id: str | None = _platform("SLACK_CLIENT_ID")
    slack_client_secret: SecretStr | None = _platform("SLACK_CLIENT_SECRET")
    slack_api_url: str | None = _platform("SLACK_API_URL")
    slack_http: str | None = None
    slack_managers: CommaList = ()

    @property
    def agent(self) -> str:
        """What the bot calls itself to web servers (RFC 9110, 10.1.5), with an address of whoever runs it."""
        contact = f"; +{self.contact}" if self.contact else ""
        return self.user_agent or f"Quotewire/{version('quotewire')} (news bot; self-hosted{contact})"

    @field_validator("reread", mode="before")
    @classmethod
    def _waits(cls, value: object) -> object:
        """The times with commas between, in whichever way they were given.

        Raises:
            ValueError: a time can't be read, is out of bounds, or is in the wrong place.
        """
        written = ",".join(map(str, value)) if isinstance(value, list) else value
        if isinstance(written, str):
            _times(written)
        return written

    @field_validator("watchdog")
    @classmethod
    def _long_enough(cls, value: float) -> float:
        """The value, unless it is so short that a busy machine looks like a loop that stands still.

        Raises:
            ValueError: it is shorter, and not 0.
        """
        if 0 < value < _SHORTEST_WATCHDOG:
            raise ValueError(f"{value:g} is too small, write 0 for never, or {_SHORTEST_WATCHDOG:g} or more")
        return value

    @property
    def reread_times(self) -> tuple[timedelta, ...]:
        """The times of ``reread``; an empty value means none."""
        return _times(self.reread)

    @field_validator("feeds", "private_hosts", "slack_managers", "reread_not", "web_proxies", mode="before")
    @classmethod
    def _split(cls, value: object) -> object:
        return tuple(part.strip() for part in value.split(",") if part.strip()) if isinstance(value, str) else value

    @field_validator("*", mode="before")
    @classmethod
    def _blank_is_unset(cls, value: object, info: Any) -> object:
        """Read an empty value as no value, except where it says something: a copied ``.env.example`` has
        ``DISCORD_TOKEN=``."""
        unset = value == "" and info.field_name not in _EMPTY_MEANS_NONE
        return cls.model_fields[info.field_name].default if unset else value

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """The sources in order of precedence: without files of secrets, and with a TOML file as the last."""
        return init_settings, env_settings, dotenv_settings, TomlConfigSettingsSource(settings_cls)


def load_settings(file: Path | None = None, env_file: Path | None = Path(".env"), **overrides: Any) -> Settings:
    """Read the settings; ``file`` is a TOML file with the names of the fields, such as ``feeds = ["…"]``.

    Raises:
        SettingsError: a file isn't there or can't be read, or a value can't be used; the message names it and says why.
    """
    if file is not None and not file.is_file():
        raise errors.SettingsError(say.NO_SETTINGS_FILE.format(file=file))

    class Sourced(Settings):
        model_config = SettingsConfigDict(toml_file=file, env_file=env_file, env_file_encoding=_ENCODING)

    _check_names(file, env_file)
    try:
        return Sourced(**overrides)
    except ValidationError as error:
        raise errors.SettingsError(_told(error)) from error
    except (SettingsError, ValueError, OSError) as error:
        raise errors.SettingsError(say.SETTINGS_UNREADABLE.format(error=error).splitlines()[0]) from error


def _check_names(file: Path | None, env_file: Path | None) -> None:
    """Refuse unknown names, so that a misspelt setting isn't ignored; the message suggests the likely name.

    A variable of the environment is refused only if it is a letter or two from a setting's name: other variables with
    the prefix may belong to another program, and are told of (:func:`names_passed_over`).

    Raises:
        SettingsError: the file or the environment has a name that is no setting.
    """
    if file is not None:
        fields = {*Settings.model_fields, *(variable(field).lower() for field in Settings.model_fields)}
        for name in _read(file):
            if name.lower() not in fields:
                raise errors.SettingsError(say.UNKNOWN_IN_FILE.format(file=file, name=_meant(name, fields)))
    known = _variables()
    for name in _unknown(env_file):
        if get_close_matches(name.upper(), known, 1, 0.9):
            raise errors.SettingsError(say.UNKNOWN_IN_ENVIRONMENT.format(name=_meant(name, known)))


def names_passed_over(env_file: Path | None = Path(".env")) -> list[str]:
    """A line for each variable that has our prefix, in the environment or the ``.env``, and that no setting has; with
    the likely name where there is one.

    Raises:
        SettingsError: the ``.env`` can't be read.
    """
    bare = {name.removeprefix(PREFIX): name for name in _variables()}
    lines = []
    for name in _unknown(env_file):
        close = get_close_matches(name.upper().removeprefix(PREFIX), bare, 1, _LIKELY)
        line = say.PASSED_OVER_MEANT if close else say.PASSED_OVER
        lines.append(line.format(name=name, close=bare[close[0]] if close else ""))
    return lines


def _unknown(env_file: Path | None) -> list[str]:
    """The variables with our prefix that no setting has; settings are read whatever the case of their names."""
    known = _variables()
    ours = (name for name in (*os.environ, *_written(env_file)) if name.upper().startswith(PREFIX))
    return sorted({name for name in ours if name.upper() not in known})


def _variables() -> set[str]:
    """The names of all variables that are read."""
    return {variable(field) for field in Settings.model_fields} | {f"{PREFIX}CONFIG"}


def _written(env_file: Path | None) -> dict[str, str | None]:
    """What the ``.env`` sets.

    Raises:
        SettingsError: it is no text, or has a line that can't be read: what that sets would be ignored, and the bot
            begin a new database.
    """
    if env_file is None or not env_file.is_file():
        return {}
    try:
        text = env_file.read_text(encoding=_ENCODING)
    except (ValueError, OSError) as error:
        raise errors.SettingsError(say.SETTINGS_FILE_UNREADABLE.format(file=env_file, error=error)) from error
    broken = next((binding.original.line for binding in parse_stream(StringIO(text)) if binding.error), None)
    if broken is not None:
        raise errors.SettingsError(say.LINE_UNREADABLE.format(file=env_file, line=broken))
    return dotenv_values(stream=StringIO(text))


def _read(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except (ValueError, OSError) as error:
        why = say.SETTINGS_FILE_UNREADABLE.format(file=file, error=error)
        raise errors.SettingsError(why.splitlines()[0]) from error


def _meant(name: str, known: Iterable[str]) -> str:
    close = get_close_matches(name, list(known), 1)
    return say.NAME_MEANT.format(name=name, close=close[0]) if close else say.NAME_OF_NOTHING.format(name=name)


def variable(field: str) -> str:
    """The name of the environment variable for a field."""
    alias = Settings.model_fields[field].validation_alias
    return str(alias.choices[0]) if isinstance(alias, AliasChoices) else PREFIX + field.upper()


def _told(error: ValidationError) -> str:
    """One line that names every setting whose value can't be used, and what to write."""
    troubles = error.errors()
    return "; ".join(say.SETTING_UNUSABLE.format(name=_named(each), reason=_reason(each)) for each in troubles)


def _named(trouble: Any) -> str:
    field = str(trouble["loc"][0]) if trouble["loc"] else ""
    return variable(field) if field in Settings.model_fields else field


def _reason(trouble: Any) -> str:
    """Why a value can't be used, in words for people; secrets are never repeated: they are texts, and any text fits."""
    limits = trouble.get("ctx") or {}
    match trouble["type"]:
        case "greater_than_equal":
            return say.TOO_SMALL.format(value=trouble["input"], limit=limits["ge"])
        case "less_than_equal":
            return say.TOO_BIG.format(value=trouble["input"], limit=limits["le"])
        case "int_parsing" | "int_from_float":
            return say.NO_WHOLE_NUMBER.format(value=trouble["input"])
        case "float_parsing":
            return say.NO_NUMBER.format(value=trouble["input"])
        case "bool_parsing":
            return say.NEITHER_YES_NOR_NO.format(value=trouble["input"])
        case "value_error":
            return str(limits["error"])
        case "literal_error":
            return say.ISNT_ONE_OF.format(value=trouble["input"], choices=limits["expected"])
        case _:
            return str(trouble["msg"])
