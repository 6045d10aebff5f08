"""Settings: which source counts, and one clear line when one can't be used."""

from datetime import timedelta
from importlib.metadata import version
from pathlib import Path

import pytest

from bot.domain.errors import SettingsError
from config import Settings, load_settings, names_passed_over, variable


@pytest.fixture(autouse=True)
def _clean(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for field in Settings.model_fields:
        monkeypatch.delenv(variable(field), raising=False)
    monkeypatch.chdir(tmp_path)


def test_environment_goes_before_dotenv_before_file_before_default(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    file = tmp_path / "quotewire.toml"
    file.write_text('feeds = ["https://a.example/feed"]\npoll_minutes = 30\nworkers = 3\ndiscord_token = "from file"\n')
    (tmp_path / ".env").write_text("QUOTEWIRE_POLL_MINUTES=20\nQUOTEWIRE_WORKERS=2\nDISCORD_TOKEN=\n")
    monkeypatch.setenv("QUOTEWIRE_WORKERS", "4")
    settings = load_settings(file)
    assert settings.feeds == ("https://a.example/feed",)
    assert (settings.poll_minutes, settings.workers, settings.log_level) == (20, 4, "info")


@pytest.mark.parametrize(
    ("written", "why"),
    [
        (b'QUOTEWIRE_WORKERS=2\nQUOTEWIRE_DATABASE_URL="sqlite:///a.db\n', "can't be read from line 2 on"),
        (b"QUOTEWIRE_WORKERS=\xff\xfe\n", "can't be read: "),
        ("QUOTEWIRE_WORKERS=2\n".encode("utf-16"), "can't be read: "),
    ],
)
def test_a_dotenv_that_cannot_be_read_is_one_line_and_never_ignored(tmp_path: Path, written: bytes, why: str) -> None:
    (tmp_path / ".env").write_bytes(written)
    with pytest.raises(SettingsError, match=why) as raised:
        load_settings()
    assert len(str(raised.value).splitlines()) == 1


def test_a_dotenv_with_a_byte_order_mark_counts_from_its_first_name_on(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("QUOTEWIRE_WORKERS=3\n", encoding="utf-8-sig")
    assert load_settings().workers == 3


def test_lists_are_written_with_commas_and_blanks_mean_unset(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QUOTEWIRE_PRIVATE_HOSTS", "127.0.0.1:8000, feeds.corp.example,")
    monkeypatch.setenv("SLACK_BOT_TOKEN", "")
    monkeypatch.setenv("QUOTEWIRE_WORKERS", "")
    settings = load_settings()
    assert settings.private_hosts == ("127.0.0.1:8000", "feeds.corp.example")
    assert settings.slack_bot_token is None
    assert settings.workers == 1


def test_sites_are_told_whom_they_can_ask() -> None:
    contact = "https://example.org/bot"
    bare = f"Quotewire/{version('quotewire')} (news bot; self-hosted"
    assert load_settings(env_file=None).agent == f"{bare})"
    assert load_settings(env_file=None, contact=contact).agent == f"{bare}; +{contact})"
    assert load_settings(env_file=None, contact=contact, user_agent="Mine/1").agent == "Mine/1"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("QUOTEWIRE_WORKERS", "many"),
        ("QUOTEWIRE_WORKERS", "0"),
        ("QUOTEWIRE_SURE", "2"),
        ("QUOTEWIRE_LOG_LEVEL", "loud"),
        ("QUOTEWIRE_POLL_MINUTES", "-5"),
    ],
)
def test_a_value_that_does_not_fit_is_one_line_with_its_name(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(SettingsError, match=name) as caught:
        load_settings()
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("content", ["feeds = [", "workers = 'x'", "\x00"])
def test_a_broken_settings_file_is_one_line(tmp_path: Path, content: str) -> None:
    file = tmp_path / "broken.toml"
    file.write_text(content)
    with pytest.raises(SettingsError) as caught:
        load_settings(file)
    assert "\n" not in str(caught.value)


def test_a_missing_settings_file_is_reported() -> None:
    with pytest.raises(SettingsError, match="no settings file"):
        load_settings(Path("nowhere.toml"))


def test_tokens_never_show_in_a_printed_setting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISCORD_TOKEN", "canary-secret")
    assert "canary-secret" not in repr(load_settings())


def test_a_slip_in_a_name_is_shown_with_the_name_that_was_meant(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    file = tmp_path / "quotewire.toml"
    file.write_text("pol_minutes = 3\n")
    with pytest.raises(SettingsError, match=r"quotewire\.toml has an unknown setting: pol_minutes, .* poll_minutes\?"):
        load_settings(file)
    (tmp_path / ".env").write_text("QUOTEWIRE_DATABASE_URI=sqlite:///x.db\n")
    with pytest.raises(SettingsError, match="QUOTEWIRE_DATABASE_URI, did you mean QUOTEWIRE_DATABASE_URL"):
        load_settings()
    (tmp_path / ".env").unlink()
    monkeypatch.setenv("QUOTEWIRE_IMAGE_TAG", "somebody's own")
    assert load_settings().workers == 1
    monkeypatch.setenv("QUOTEWIRE_WORKER", "2")
    with pytest.raises(SettingsError, match="QUOTEWIRE_WORKER, did you mean QUOTEWIRE_WORKERS"):
        load_settings()


def test_a_name_of_ours_that_no_setting_has_is_told_with_the_likely_one(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert names_passed_over() == []
    (tmp_path / ".env").write_text("QUOTEWIRE_POLL=5\nquotewire_discord_token=x\nOTHER_POLL=1\nquotewire_workers=1\n")
    monkeypatch.setenv("QUOTEWIRE_IMAGE_TAG", "somebody's own")
    monkeypatch.setenv("QUOTEWIRE_CONFIG", "")
    load_settings()
    assert names_passed_over() == [
        "QUOTEWIRE_IMAGE_TAG is no setting and isn't read (.env.example lists all)",
        "QUOTEWIRE_POLL is no setting and isn't read, did you mean QUOTEWIRE_POLL_MINUTES?",
        "quotewire_discord_token is no setting and isn't read, did you mean DISCORD_TOKEN?",
    ]


@pytest.mark.parametrize(
    ("written", "waits"),
    [
        (None, [1, 6, 24, 72]),
        ("", []),
        ("30m, 2H,1d,", [0.5, 2, 24]),
        ("90s", [0.025]),
        ("30d", [720]),
    ],
)
def test_the_times_of_rereading_are_written_with_units(
    monkeypatch: pytest.MonkeyPatch, written: str | None, waits: list[float]
) -> None:
    if written is not None:
        monkeypatch.setenv("QUOTEWIRE_REREAD", written)
    assert [wait / timedelta(hours=1) for wait in load_settings().reread_times] == waits


@pytest.mark.parametrize("written", ["1", "soon", "0h", "31d", "6h,1h", "1h,60m", "-1h", "1h;2h"])
def test_times_of_rereading_that_do_not_fit_are_one_line(monkeypatch: pytest.MonkeyPatch, written: str) -> None:
    monkeypatch.setenv("QUOTEWIRE_REREAD", written)
    with pytest.raises(SettingsError, match="QUOTEWIRE_REREAD can't be used: ") as caught:
        load_settings()
    assert "\n" not in str(caught.value)


def test_times_of_rereading_may_be_a_list_of_the_settings_file(tmp_path: Path) -> None:
    file = tmp_path / "quotewire.toml"
    file.write_text('reread = ["1h", "2h"]\nreread_not = ["post.example"]\n')
    settings = load_settings(file)
    assert (settings.reread_times, settings.reread_not) == ((timedelta(hours=1), timedelta(hours=2)), ("post.example",))
