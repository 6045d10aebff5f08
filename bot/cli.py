"""The shell commands. Large libraries are imported inside the commands that need them: the shell stays quick."""

import sys
from collections.abc import Coroutine, Sequence
from dataclasses import dataclass
from importlib import metadata
from io import TextIOWrapper
from pathlib import Path
from typing import Annotated, Any, NoReturn

import typer
from pydantic import SecretStr

from bot.app.adapters import ADAPTERS, Plugin
from bot.domain.errors import QuotewireError, UsageError
from bot.domain.limits import LARGEST_ID
from bot.shell.feed_commands import feed_commands
from bot.shell.platforms import platform_commands
from bot.text.characters import plain_line
from bot.texts import shell_help as texts
from config import Settings, load_settings

cli = typer.Typer(
    name="quotewire",
    help=texts.PROGRAM_HELP,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
database = typer.Typer(help=texts.DATABASE_HELP, no_args_is_help=True)
cli.add_typer(database, name="db")
speakers = typer.Typer(help=texts.SPEAKERS_HELP, no_args_is_help=True)
cli.add_typer(speakers, name="speakers")
deliveries = typer.Typer(help=texts.DELIVERIES_HELP)
cli.add_typer(deliveries, name="deliveries")
privacy = typer.Typer(help=texts.PRIVACY_HELP, no_args_is_help=True)
cli.add_typer(privacy, name="privacy")

_LONGEST_ERROR = 1000
"""Characters of the line on standard error with which a command fails."""

AsJson = Annotated[bool, typer.Option("--json", help=texts.JSON_OPTION)]
AsPlatform = Annotated[str | None, typer.Option("--as", metavar="PLATFORM", help=texts.PLATFORM_OPTION)]


@dataclass(frozen=True, slots=True)
class Invocation:
    """What the shell was called with: the settings file, and the adapters there are."""

    file: Path | None
    adapters: tuple[Plugin, ...]


def main(others: Sequence[Plugin] = ()) -> NoReturn:
    """Run the shell command; an expected failure is one line on stderr, exit 2 for usage and 1 for the rest.

    ``others`` are further adapters, beside the list in ``bot/app/adapters.py``.
    """
    _add_platforms(others)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # a terminal without these letters gets "?", not an error
            stream.reconfigure(errors="replace")
    try:
        code = cli(prog_name="quotewire", standalone_mode=False, obj=(*ADAPTERS, *others))
        if sys.stdout is not None:  # "quotewire … >&-"
            sys.stdout.flush()
    except SystemExit as ended:
        if isinstance(ended.__context__, BrokenPipeError):  # typer's own exit 1 for what the next clause is for
            sys.exit(0)
        raise
    except typer.TyperException as error:
        if not error.format_message():  # a group without a command: typer has printed its help
            sys.exit(2)
        _fail(_with_help(error), 2)
    except typer.Abort:
        sys.exit(130)
    except UsageError as error:
        _fail(str(error), 2)
    except QuotewireError as error:
        _fail(str(error), 1)
    except BrokenPipeError:  # "quotewire … | head": the reader has what it wanted
        sys.stderr.close()
        sys.exit(0)
    except OSError as error:  # the disk that the output goes to is full
        _fail(texts.OUTPUT_FAILED.format(reason=error.strerror or error), 1)
    sys.exit(code if isinstance(code, int) else 0)


def _with_help(error: typer.TyperException) -> str:
    """What can't be read in a command line, and which help says more."""
    trouble = error.format_message().rstrip(".")
    trouble = trouble if trouble.endswith("?") else f"{trouble}."
    context: typer.Context | None = getattr(error, "ctx", None)
    if context is None:
        return trouble
    if context.parent is None:
        return texts.COMMANDS_ARE_LISTED.format(trouble=trouble)
    if hasattr(context.command, "commands"):
        return texts.COMMANDS_OF_GROUP_ARE_LISTED.format(trouble=trouble, group=context.command_path)
    return texts.HOW_IS_TOLD.format(trouble=trouble, command=context.command_path)


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(texts.VERSION_LINE.format(version=metadata.version("quotewire")))
        raise typer.Exit


@cli.callback()
def read_settings(
    context: typer.Context,
    config: Annotated[Path | None, typer.Option(help=texts.CONFIG_OPTION, envvar="QUOTEWIRE_CONFIG")] = None,
    _version: Annotated[
        bool, typer.Option("--version", help=texts.VERSION_OPTION, is_eager=True, callback=_print_version)
    ] = False,
) -> None:
    """Settings come from the environment, then .env, then the settings file, then the defaults."""
    context.obj = Invocation(config, context.obj or ADAPTERS)


@cli.command(name="demo", help=texts.DEMO_HELP)
def demo_command(context: typer.Context) -> None:
    from bot.shell.demo import run_demo as play

    _run(play(_settings(context, quiet=True)))


@cli.command(name="run", help=texts.RUN_HELP)
def run_command(
    context: typer.Context,
    only: Annotated[str | None, typer.Option(metavar="DUTIES", help=texts.ONLY_OPTION)] = None,
) -> None:
    settings = _settings(context)
    from bot.app.operations import Operations

    with Operations(settings) as operations:  # before what takes a second to import
        from bot.shell.run import run_bot

        _run(run_bot(settings, _adapters(context), only, operations))


@cli.command(name="check", help=texts.CHECK_HELP)
def check_command(context: typer.Context) -> None:
    from bot.shell.run import check_all

    if not _run(check_all(_settings(context, quiet=True), _adapters(context))):
        raise typer.Exit(1)


@cli.command(name="quotes", help=texts.QUOTES_HELP)
def quotes_command(
    context: typer.Context,
    source: Annotated[str, typer.Argument(metavar="FILE|URL|-", help=texts.SOURCE_ARGUMENT)],
    as_json: AsJson = False,
    jsonl: Annotated[bool, typer.Option("--jsonl", help=texts.JSONL_OPTION.format())] = False,
    explain: Annotated[bool, typer.Option(help=texts.EXPLAIN_OPTION)] = False,
) -> None:
    from bot.shell import quotes as shell

    settings = _settings(context, quiet=True)
    if jsonl:
        _run(shell.many(source, settings))
    else:
        _run((shell.print_explanation if explain else shell.print_quotations)(source, settings, as_json))


@cli.command(name="feed", help=texts.FEED_HELP)
def feed_command(
    context: typer.Context, source: Annotated[str, typer.Argument(metavar="FILE|URL")], as_json: AsJson = False
) -> None:
    from bot.shell import web

    _run(web.print_feed(source, _settings(context, quiet=True), as_json))


@cli.command(name="page", help=texts.PAGE_HELP)
def page_command(
    context: typer.Context,
    source: Annotated[str, typer.Argument(metavar="FILE|URL")],
    url: Annotated[str, typer.Option(metavar="URL", help=texts.PAGE_URL_OPTION)] = "",
    as_json: AsJson = False,
) -> None:
    from bot.shell import web

    _run(web.print_page(source, url, _settings(context, quiet=True), as_json))


@cli.command(name="fetch", help=texts.FETCH_HELP)
def fetch_command(context: typer.Context, url: str, as_json: AsJson = False) -> None:
    from bot.shell import web

    _run(web.print_fetch(url, _settings(context, quiet=True), as_json))


@cli.command(name="poll", help=texts.POLL_HELP)
def poll_command(
    context: typer.Context,
    once: Annotated[bool, typer.Option("--once", help=texts.ONCE_OPTION)] = False,
    opml: Annotated[Path | None, typer.Option(help=texts.OPML_OPTION)] = None,
) -> None:
    from bot.shell import archive

    if not once:
        raise UsageError(texts.HOW_TO_POLL)
    _run(archive.poll_once(_settings(context, quiet=True), opml))


@cli.command(name="ask", help=texts.ASK_HELP)
def ask_command(
    context: typer.Context,
    words: Annotated[list[str] | None, typer.Argument(metavar="LINE", help=texts.LINE_ARGUMENT)] = None,
    platform: AsPlatform = None,
    as_json: AsJson = False,
    batch: Annotated[str | None, typer.Option(metavar="FILE|-", help=texts.BATCH_OPTION)] = None,
) -> None:
    from bot.shell import ask as shell

    mixed = batch is not None and (platform is not None or not as_json)
    names = _previewed(context)
    if (not words) == (batch is None) or mixed or platform not in (None, *names):
        raise UsageError(texts.HOW_TO_RUN_ASK.format(platforms="|".join(names)))
    settings = _settings(context, quiet=True)
    if batch is not None:
        _run(shell.batch(settings, batch))
    elif not _run(shell.ask_once(settings, " ".join(words or ()), platform, as_json, _adapters(context))):
        raise typer.Exit(1)


@cli.command(name="load", help=texts.LOAD_HELP.format())
def load_archive_command(
    context: typer.Context, source: Annotated[str, typer.Argument(metavar="FILE.jsonl|-")]
) -> None:
    from bot.shell import archive

    _run(archive.load_archive(_settings(context, quiet=True), source))


@cli.command(name="backfill", help=texts.BACKFILL_HELP)
def backfill_command(
    context: typer.Context,
    url: Annotated[str, typer.Argument(help=texts.SITE_ARGUMENT)],
    since: Annotated[str | None, typer.Option(metavar="DATE", help=texts.SINCE_OPTION)] = None,
    limit: Annotated[int | None, typer.Option(min=1, help=texts.LIMIT_OPTION)] = None,
) -> None:
    from bot.shell import archive

    _run(archive.backfill_site(_settings(context, quiet=True), url, since, limit))


@cli.command(name="digest", help=texts.DIGEST_HELP)
def digest_command(
    context: typer.Context,
    place: Annotated[str, typer.Option(help=texts.PLACE_OPTION)],
    dry_run: Annotated[bool, typer.Option("--dry-run", help=texts.DRY_RUN_OPTION)] = False,
    platform: AsPlatform = None,
    as_json: AsJson = False,
) -> None:
    from bot.shell import ask as shell

    names, adapters = _previewed(context), _adapters(context)
    if platform not in (None, *names) or (not dry_run and (platform or as_json)):
        raise UsageError(texts.HOW_TO_SHOW_DIGEST.format(platforms="|".join(names)))
    settings = _settings(context, quiet=True)
    if dry_run:
        _run(shell.dry_run(settings, place, platform, as_json, adapters))
    else:
        _run(shell.post_digest(settings, place, adapters))


@cli.command(name="import", help=texts.IMPORT_OPML_HELP)
def import_opml_command(context: typer.Context, file: Path) -> None:
    from bot.shell import archive

    _run(archive.follow_opml(_settings(context, quiet=True), file))


@cli.command(name="export", help=texts.EXPORT_HELP)
def export_command(context: typer.Context) -> None:
    from bot.shell import archive

    _run(archive.export_opml(_settings(context, quiet=True)))


@database.command(name="upgrade", help=texts.UPGRADE_HELP)
def upgrade_command(context: typer.Context) -> None:
    from bot.store import upgrade as bring_up

    settings = _settings(context, quiet=True)
    bring_up(settings.database_url)
    typer.echo(texts.DATABASE_UP_TO_DATE)


@database.command(name="copy", help=texts.COPY_HELP)
def copy_command(
    context: typer.Context,
    source: Annotated[str, typer.Argument(metavar="FROM", help=texts.COPY_SOURCE_ARGUMENT)],
    target: Annotated[str, typer.Argument(metavar="TO", help=texts.COPY_TARGET_ARGUMENT)],
) -> None:
    from bot.shell import transfer

    _settings(context, quiet=True)
    _run(transfer.copy(source, target))


@database.command(name="backup", help=texts.BACKUP_HELP)
def backup_command(context: typer.Context, file: Path) -> None:
    from bot.shell import transfer

    _run(transfer.back_up_to(_settings(context, quiet=True), file))


@deliveries.callback(invoke_without_command=True)
def list_deliveries_command(context: typer.Context, as_json: AsJson = False) -> None:
    """What the group does where no command of it is named."""
    from bot.shell import deliveries as shell

    if context.invoked_subcommand is None:
        _run(shell.print_dead_letters(_settings(context, quiet=True), as_json))


@deliveries.command(name="retry", help=texts.RETRY_DELIVERIES_HELP)
def retry_command(
    context: typer.Context,
    numbers: Annotated[
        list[int] | None, typer.Argument(metavar="NUMBER …", max=LARGEST_ID, help=texts.NUMBERS_ARGUMENT)
    ] = None,
    failed: Annotated[bool, typer.Option("--failed", help=texts.FAILED_OPTION)] = False,
) -> None:
    from bot.shell import deliveries as shell

    if bool(numbers) == failed:
        raise UsageError(texts.HOW_TO_RETRY)
    _run(shell.retry_dead_letters(_settings(context, quiet=True), numbers or []))


Who = Annotated[str, typer.Argument(metavar="NAME|#NUMBER|ROLE", help=texts.WHO_ARGUMENT)]
Number = Annotated[int, typer.Argument(metavar="NUMBER", max=LARGEST_ID, help=texts.DISPUTE_ARGUMENT)]
Role = Annotated[str | None, typer.Option(help=texts.ROLE_OPTION)]


@speakers.command(name="list", help=texts.LIST_SPEAKERS_HELP)
def list_speakers_command(context: typer.Context, who: Who, as_json: AsJson = False) -> None:
    from bot.shell import speakers as shell

    _run(shell.print_speakers(_settings(context, quiet=True), who, as_json))


speakers.command(name="show", help=texts.LIST_SPEAKERS_HELP)(list_speakers_command)


@speakers.command(name="merge", help=texts.MERGE_HELP)
def merge_command(context: typer.Context, source: Who, into: Who) -> None:
    from bot.shell import speakers as shell

    _run(shell.merge_speakers(_settings(context, quiet=True), source, into))


@speakers.command(name="split", help=texts.SPLIT_HELP)
def split_command(
    context: typer.Context,
    who: Who,
    role: Role = None,
    outlet: Annotated[str | None, typer.Option(help=texts.OUTLET_OPTION)] = None,
) -> None:
    from bot.shell import speakers as shell

    if (role is None) == (outlet is None):
        raise UsageError(texts.HOW_TO_SPLIT)
    _run(shell.split_speaker(_settings(context, quiet=True), who, role, outlet))


@speakers.command(name="rename", help=texts.RENAME_HELP)
def rename_command(context: typer.Context, who: Who, name: str) -> None:
    from bot.shell import speakers as shell

    _run(shell.rename_speaker(_settings(context, quiet=True), who, name))


@speakers.command(name="audit", help=texts.AUDIT_HELP)
def audit_command(context: typer.Context, as_json: AsJson = False) -> None:
    from bot.shell import speakers as shell

    _run(shell.print_changes(_settings(context, quiet=True), as_json))


@speakers.command(name="disputes", help=texts.DISPUTES_HELP)
def disputes_command(context: typer.Context, as_json: AsJson = False) -> None:
    from bot.shell import speakers as shell

    _run(shell.print_disputes(_settings(context, quiet=True), as_json))


@speakers.command(name="accept", help=texts.ACCEPT_HELP)
def accept_command(context: typer.Context, number: Number, speaker: str, role: Role = None) -> None:
    from bot.shell import speakers as shell

    _run(shell.accept_by_operator(_settings(context, quiet=True), number, speaker, role))


@speakers.command(name="reject", help=texts.REJECT_HELP)
def reject_command(context: typer.Context, number: Number) -> None:
    from bot.shell import speakers as shell

    _run(shell.reject_by_operator(_settings(context, quiet=True), number))


@speakers.command(name="correct", help=texts.CORRECT_HELP)
def correct_command(context: typer.Context, url: str, text: str, speaker: str, role: Role = None) -> None:
    from bot.shell import speakers as shell

    _run(shell.correct_credit(_settings(context, quiet=True), url, text, speaker, role))


Workspace = Annotated[str, typer.Argument(metavar="WORKSPACE", help=texts.WORKSPACE_ARGUMENT)]


@privacy.command(name="export", help=texts.EXPORT_WORKSPACE_HELP)
def export_workspace_command(context: typer.Context, workspace: Workspace) -> None:
    from bot.shell import privacy as shell

    _run(shell.print_everything(_settings(context, quiet=True), workspace, _adapters(context)))


@privacy.command(name="delete", help=texts.DELETE_WORKSPACE_HELP)
def delete_workspace_command(
    context: typer.Context,
    workspace: Workspace,
    sure: Annotated[bool, typer.Option("--yes", help=texts.SURE_OPTION)] = False,
) -> None:
    from bot.shell import privacy as shell

    _run(shell.delete_everything(_settings(context, quiet=True), workspace, _adapters(context), sure=sure))


@cli.command(name="bench", help=texts.BENCH_HELP)
def bench_command(context: typer.Context) -> None:
    from bot.shell.bench import run_bench as measure

    _run(measure(_settings(context, quiet=True)))


def _settings(context: typer.Context, *, quiet: bool = False) -> Settings:
    """The settings, with logging set up by them; ``quiet`` commands log only errors unless told otherwise."""
    from bot.ops.logs import configure_logging as configure_logs
    from bot.ops.logs import log_what_nobody_catches as catch_the_rest

    settings = load_settings(context.find_root().obj.file)
    secrets = [value.get_secret_value() for _, value in settings if isinstance(value, SecretStr)]
    level = "error" if quiet and settings.log_level == "info" else settings.log_level
    platforms = [adapter.platform for adapter in _adapters(context)]
    tokens = [platform.redacted for platform in platforms if platform.redacted]
    loggers = [logger for platform in platforms for logger in platform.loggers]
    configure_logs(level, settings.log_format, secrets, tokens, loggers)
    catch_the_rest()
    return settings


def _adapters(context: typer.Context) -> tuple[Plugin, ...]:
    invocation: Invocation = context.find_root().obj
    return invocation.adapters


def _previewed(context: typer.Context) -> list[str]:
    """The platforms whose bodies can be looked at."""
    return [adapter.platform.name for adapter in _adapters(context) if adapter.platform.preview]


def _add_platforms(adapters: Sequence[Plugin]) -> None:
    for adapter in adapters:
        if adapter.platform.shell_commands:
            group = platform_commands(adapter, lambda context: _settings(context, quiet=True))
            cli.add_typer(group, name=adapter.platform.name)


def _run(work: Coroutine[Any, Any, Any]) -> Any:
    from bot.ops.signals import run_in_order

    try:
        return run_in_order(work)
    except KeyboardInterrupt:
        raise typer.Exit(130) from None


def _fail(message: str, code: int) -> NoReturn:
    if sys.stderr is not None:  # with "2>&-" print would take standard output in its place
        print(plain_line(message, _LONGEST_ERROR), file=sys.stderr)
    sys.exit(code)


_add_platforms(ADAPTERS)
cli.add_typer(feed_commands(lambda context: _settings(context, quiet=True)), name="feeds")

if __name__ == "__main__":
    main()
