"""Addresses of databases that can't be used: one line each, and no password in it."""

import pytest

from bot.domain.errors import StoreError
from bot.store.opening import database_at, glance


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("postgresql://ann:hush@127.0.0.1:port/news", "“postgresql://…@127.0.0.1:port/news” is no database address"),
        ("postgresql://ann:hu/sh@x@127.0.0.1:1:2/news", "“postgresql://…@127.0.0.1:1:2/news” is no database address"),
        ("postgresql://ann:hush127.0.0.1/news", "“postgresql://ann:…/news” is no database address"),
        ("postgresql:ann:hush@127.0.0.1/news", "“…@127.0.0.1/news” is no database address"),
        (
            "postgresql://ann:hu@sh@127.0.0.1/news",
            "“postgresql://…@127.0.0.1/news” has a @ in its user name or password",
        ),
        ("sqlite://ann:hush@127.0.0.1/news.db", "“sqlite://…@127.0.0.1/news.db” names no file"),
        ("/var/lib/news.db", "“/var/lib/news.db” is no database address"),
    ],
)
def test_an_address_that_cannot_be_read_is_told_without_its_password(address: str, told: str) -> None:
    with pytest.raises(StoreError) as caught:
        database_at(address)
    assert told in str(caught.value)
    assert not {"hush", "hu", "sh"} & set(str(caught.value).replace("@", " ").split())
    assert "hush" not in str(caught.value)
    assert caught.value.__cause__ is None


@pytest.mark.parametrize("parameter", ["channel_binding=require", "application_name=x", "foo=hush"])
def test_a_parameter_that_the_driver_does_not_have_is_told_in_one_line(parameter: str) -> None:
    with pytest.raises(StoreError) as caught:
        glance(f"postgresql://ann:hush@127.0.0.1:1/news?sslmode=require&{parameter}")
    name = parameter.partition("=")[0]
    assert str(caught.value).startswith(f"postgresql://ann:***@127.0.0.1:1/news has the parameter {name}, which can't")
    assert "hush" not in str(caught.value)
