"""The shell commands. Large libraries are imported inside the commands that need them: the shell stays quick."""

import asyncio
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
from bot.shell.feed_commands import feed_commands
from bot.shell.platforms import platform_commands
from bot.text.characters import plain_line
from config import Settings, load_settings

cli = typer.Typer(
    name="quotewire",
    help="A news bot that knows who said what.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
database = typer.Typer(help="The database.", no_args_is_help=True)
cli.add_typer(database, name="db")
speakers = typer.Typer(help="Speakers as people, and what is said of attributions.", no_args_is_help=True)
cli.add_typer(speakers, name="speakers")
deliveries = typer.Typer(help="Posts that did not reach their place.")
cli.add_typer(deliveries, name="deliveries")
privacy = typer.Typer(help="What is kept of a workspace.", no_args_is_help=True)
cli.add_typer(privacy, name="privacy")

_LONGEST_ERROR = 1000
"""Characters of the line on standard error with which a command fails."""

AsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]
AsPlatform = Annotated[str | None, typer.Option("--as", metavar="PLATFORM", help="The body that it would be sent.")]


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
        code = cli(standalone_mode=False, obj=(*ADAPTERS, *others))
        sys.stdout.flush()
    except typer.TyperException as error:
        _fail(error.format_message(), 2)
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
        _fail(f"The output can't be written: {error.strerror or error}", 1)
    sys.exit(code if isinstance(code, int) else 0)


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"quotewire {metadata.version('quotewire')}")
        raise typer.Exit


@cli.callback()
def read_settings(
    context: typer.Context,
    config: Annotated[Path | None, typer.Option(help="A settings file (TOML).", envvar="QUOTEWIRE_CONFIG")] = None,
    _version: Annotated[
        bool, typer.Option("--version", help="Print the version.", is_eager=True, callback=_print_version)
    ] = False,
) -> None:
    """Settings come from the environment, then .env, then the settings file, then the defaults."""
    context.obj = Invocation(config, context.obj or ADAPTERS)


@cli.command(name="demo")
def demo_command(context: typer.Context) -> None:
    """A local chat on sample news; without a terminal it plays a short tour."""
    from bot.shell.demo import run_demo as play

    _run(play(_settings(context, quiet=True)))


@cli.command(name="run")
def run_command(
    context: typer.Context,
    only: Annotated[
        str | None, typer.Option(metavar="DUTIES", help="Only some of the work: of ingest,chat,deliver,web.")
    ] = None,
) -> None:
    """Serve every platform whose tokens are set."""
    settings = _settings(context)
    from bot.app.operations import Operations

    with Operations(settings) as operations:  # before what takes a second to import
        from bot.shell.run import run_bot

        _run(run_bot(settings, _adapters(context), only, operations))


@cli.command(name="check")
def check_command(context: typer.Context) -> None:
    """Look at settings, database and tokens, one line each; exit 1 if something is wrong."""
    from bot.shell.run import check_all

    if not _run(check_all(_settings(context, quiet=True), _adapters(context))):
        raise typer.Exit(1)


@cli.command(name="quotes")
def quotes_command(
    context: typer.Context,
    source: Annotated[str, typer.Argument(metavar="FILE|URL|-", help="Plain text, HTML, or an address.")],
    as_json: AsJson = False,
    jsonl: Annotated[bool, typer.Option("--jsonl", help='A {"id","text"} a line in, its quotes a line out.')] = False,
    explain: Annotated[bool, typer.Option(help="Show the candidates and why one was chosen.")] = False,
) -> None:
    """Who said what in one article, or in many (--jsonl)."""
    from bot.shell import quotes as shell

    settings = _settings(context, quiet=True)
    if jsonl:
        _run(shell.many(source, settings))
    else:
        _run((shell.print_explanation if explain else shell.print_quotations)(source, settings, as_json))


@cli.command(name="feed")
def feed_command(
    context: typer.Context, source: Annotated[str, typer.Argument(metavar="FILE|URL")], as_json: AsJson = False
) -> None:
    """One feed as it is read."""
    from bot.shell import web

    _run(web.print_feed(source, _settings(context, quiet=True), as_json))


@cli.command(name="page")
def page_command(
    context: typer.Context,
    source: Annotated[str, typer.Argument(metavar="FILE|URL")],
    url: Annotated[str, typer.Option(metavar="URL", help="The address that a file's page came from.")] = "",
    as_json: AsJson = False,
) -> None:
    """One article page as it is read."""
    from bot.shell import web

    _run(web.print_page(source, url, _settings(context, quiet=True), as_json))


@cli.command(name="fetch")
def fetch_command(context: typer.Context, url: str, as_json: AsJson = False) -> None:
    """One guarded fetch: the status and size, or why it was refused."""
    from bot.shell import web

    _run(web.print_fetch(url, _settings(context, quiet=True), as_json))


@cli.command(name="poll")
def poll_command(
    context: typer.Context,
    once: Annotated[bool, typer.Option("--once", help="Fetch what is due, once, and stop.")] = False,
    opml: Annotated[Path | None, typer.Option(help="Take in the feeds of this OPML file first.")] = None,
) -> None:
    """Fetch every feed that is due."""
    from bot.shell import archive

    if not once:
        raise UsageError("Write quotewire poll --once; quotewire run keeps polling")
    _run(archive.poll_once(_settings(context, quiet=True), opml))


@cli.command(name="ask")
def ask_command(
    context: typer.Context,
    line: Annotated[str | None, typer.Argument(help='A chat command, such as "/quote who …".')] = None,
    platform: AsPlatform = None,
    as_json: AsJson = False,
    batch: Annotated[str | None, typer.Option(metavar="FILE|-", help="One command a line.")] = None,
) -> None:
    """Run a chat command as a console user."""
    from bot.shell import ask as shell

    mixed = batch is not None and (platform is not None or not as_json)
    names = _previewed(context)
    if (line is None) == (batch is None) or mixed or platform not in (None, *names):
        as_one = f"[--as {'|'.join(names)}]"
        raise UsageError(f'Write quotewire ask "/quote who …" {as_one} [--json], or ask --batch FILE --json')
    settings = _settings(context, quiet=True)
    if batch is not None:
        _run(shell.batch(settings, batch))
    elif not _run(shell.ask_once(settings, str(line), platform, as_json, _adapters(context))):
        raise typer.Exit(1)


@cli.command(name="load")
def load_archive_command(
    context: typer.Context, source: Annotated[str, typer.Argument(metavar="FILE.jsonl|-")]
) -> None:
    """Take in an archive of articles: {"url","title","published","outlet","author","text"} a line."""
    from bot.shell import archive

    _run(archive.load_archive(_settings(context, quiet=True), source))


@cli.command(name="backfill")
def backfill_command(
    context: typer.Context,
    url: Annotated[str, typer.Argument(help="A site, a folder of it, a sitemap, or a feed.")],
    since: Annotated[str | None, typer.Option(metavar="DATE", help="Only what was published from then on.")] = None,
    limit: Annotated[int | None, typer.Option(min=1, help="Pages that are read in this run at most.")] = None,
) -> None:
    """Take in what a site's sitemaps and its feed's archive still have, politely. Run it again to go on."""
    from bot.shell import archive

    _run(archive.backfill_site(_settings(context, quiet=True), url, since, limit))


@cli.command(name="digest")
def digest_command(
    context: typer.Context,
    place: Annotated[str, typer.Option(help="platform:workspace/channel, or console:main")],
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only show it.")] = False,
    platform: AsPlatform = None,
    as_json: AsJson = False,
) -> None:
    """The digest of a place as it would be posted now."""
    from bot.shell import ask as shell

    names, adapters = _previewed(context), _adapters(context)
    if platform not in (None, *names) or (not dry_run and (platform or as_json)):
        raise UsageError(f"Write quotewire digest --place PLACE [--dry-run [--as {'|'.join(names)}] [--json]]")
    settings = _settings(context, quiet=True)
    if dry_run:
        _run(shell.dry_run(settings, place, platform, as_json, adapters))
    else:
        _run(shell.post_digest(settings, place, adapters))


@cli.command(name="import")
def import_opml_command(context: typer.Context, file: Path) -> None:
    """Follow the feeds of a list at every place: OPML, or addresses in lines."""
    from bot.shell import archive

    _run(archive.follow_opml(_settings(context, quiet=True), file))


@cli.command(name="export")
def export_command(context: typer.Context) -> None:
    """The feeds as OPML."""
    from bot.shell import archive

    _run(archive.export_opml(_settings(context, quiet=True)))


@database.command(name="upgrade")
def upgrade_command(context: typer.Context) -> None:
    """Bring the database to the schema of this version."""
    from bot.store import upgrade as bring_up

    settings = _settings(context, quiet=True)
    bring_up(settings.database_url)
    typer.echo("The database is up to date.")


@database.command(name="copy")
def copy_command(
    context: typer.Context,
    source: Annotated[str, typer.Argument(metavar="FROM", help="The address of a database.")],
    target: Annotated[str, typer.Argument(metavar="TO", help="The address of an empty one; a file may be missing.")],
) -> None:
    """Copy everything to another database, and compare; run again to go on. Stop the bot first."""
    from bot.shell import transfer

    _settings(context, quiet=True)
    _run(transfer.copy(source, target))


@database.command(name="backup")
def backup_command(context: typer.Context, file: Path) -> None:
    """Write a consistent copy to a new SQLite file, also while the bot runs."""
    from bot.shell import transfer

    _run(transfer.back_up_to(_settings(context, quiet=True), file))


@deliveries.callback(invoke_without_command=True)
def list_deliveries_command(context: typer.Context, as_json: AsJson = False) -> None:
    """Posts that did not reach their place, newest first."""
    from bot.shell import deliveries as shell

    if context.invoked_subcommand is None:
        _run(shell.print_dead_letters(_settings(context, quiet=True), as_json))


@deliveries.command(name="retry")
def retry_command(
    context: typer.Context,
    numbers: Annotated[list[int] | None, typer.Argument(metavar="NUMBER …", help="As the list tells.")] = None,
    failed: Annotated[bool, typer.Option("--failed", help="All that surely weren't posted.")] = False,
) -> None:
    """Try them again. One that was perhaps posted may then stand there twice: look first."""
    from bot.shell import deliveries as shell

    if bool(numbers) == failed:
        raise UsageError("Write quotewire deliveries retry NUMBER …, or retry --failed")
    _run(shell.retry_dead_letters(_settings(context, quiet=True), numbers or []))


Who = Annotated[str, typer.Argument(metavar="NAME|#NUMBER|ROLE", help="As /quote by takes it.")]
Number = Annotated[int, typer.Argument(metavar="NUMBER", help="As quotewire speakers disputes tells.")]
Role = Annotated[str | None, typer.Option(help="What they are called.")]


@speakers.command(name="list")
def list_speakers_command(context: typer.Context, who: Who, as_json: AsJson = False) -> None:
    """The speakers of a name or a role, with their numbers, roles and other names."""
    from bot.shell import speakers as shell

    _run(shell.print_speakers(_settings(context, quiet=True), who, as_json))


speakers.command(name="show")(list_speakers_command)


@speakers.command(name="merge")
def merge_command(context: typer.Context, source: Who, into: Who) -> None:
    """Make two speakers one, also in articles to come."""
    from bot.shell import speakers as shell

    _run(shell.merge_speakers(_settings(context, quiet=True), source, into))


@speakers.command(name="split")
def split_command(
    context: typer.Context,
    who: Who,
    role: Role = None,
    outlet: Annotated[str | None, typer.Option(help="What this outlet has of them.")] = None,
) -> None:
    """Take the quotations with a role, or of an outlet, to somebody else of the same name."""
    from bot.shell import speakers as shell

    if (role is None) == (outlet is None):
        raise UsageError("Write quotewire speakers split NAME --role TEXT, or --outlet NAME")
    _run(shell.split_speaker(_settings(context, quiet=True), who, role, outlet))


@speakers.command(name="rename")
def rename_command(context: typer.Context, who: Who, name: str) -> None:
    """List a speaker under another name; what articles wrote stays."""
    from bot.shell import speakers as shell

    _run(shell.rename_speaker(_settings(context, quiet=True), who, name))


@speakers.command(name="audit")
def audit_command(context: typer.Context, as_json: AsJson = False) -> None:
    """What people changed about speakers and attributions, newest first."""
    from bot.shell import speakers as shell

    _run(shell.print_changes(_settings(context, quiet=True), as_json))


@speakers.command(name="disputes")
def disputes_command(context: typer.Context, as_json: AsJson = False) -> None:
    """What members of all workspaces say is credited wrongly."""
    from bot.shell import speakers as shell

    _run(shell.print_disputes(_settings(context, quiet=True), as_json))


@speakers.command(name="accept")
def accept_command(context: typer.Context, number: Number, speaker: str, role: Role = None) -> None:
    """Accept a dispute: the words are credited to SPEAKER ("nobody": not established), everywhere and for good."""
    from bot.shell import speakers as shell

    _run(shell.accept_by_operator(_settings(context, quiet=True), number, speaker, role))


@speakers.command(name="reject")
def reject_command(context: typer.Context, number: Number) -> None:
    """Reject a dispute: nothing changes."""
    from bot.shell import speakers as shell

    _run(shell.reject_by_operator(_settings(context, quiet=True), number))


@speakers.command(name="correct")
def correct_command(context: typer.Context, url: str, text: str, speaker: str, role: Role = None) -> None:
    """Credit the words TEXT of an article to SPEAKER, without a dispute."""
    from bot.shell import speakers as shell

    _run(shell.correct_credit(_settings(context, quiet=True), url, text, speaker, role))


Workspace = Annotated[str, typer.Argument(metavar="WORKSPACE", help="platform:workspace, or a place in it.")]


@privacy.command(name="export")
def export_workspace_command(context: typer.Context, workspace: Workspace) -> None:
    """Everything that is kept of a workspace, as JSON."""
    from bot.shell import privacy as shell

    _run(shell.print_everything(_settings(context, quiet=True), workspace, _adapters(context)))


@privacy.command(name="delete")
def delete_workspace_command(
    context: typer.Context,
    workspace: Workspace,
    sure: Annotated[bool, typer.Option("--yes", help="Delete it, for good.")] = False,
) -> None:
    """Tell what is kept of a workspace; with --yes delete all of it."""
    from bot.shell import privacy as shell

    _run(shell.delete_everything(_settings(context, quiet=True), workspace, _adapters(context), sure=sure))


@cli.command(name="bench")
def bench_command(context: typer.Context) -> None:
    """Measure this machine: articles read and questions answered in a second."""
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
    try:
        return asyncio.run(work)
    except KeyboardInterrupt:
        raise typer.Exit(130) from None


def _fail(message: str, code: int) -> NoReturn:
    print(plain_line(message, _LONGEST_ERROR), file=sys.stderr)
    sys.exit(code)


_add_platforms(ADAPTERS)
cli.add_typer(feed_commands(lambda context: _settings(context, quiet=True)), name="feeds")

if __name__ == "__main__":
    main()
