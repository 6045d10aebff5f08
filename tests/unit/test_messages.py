"""Messages before they look like any platform's."""

import gzip

from adapters.shared.files import file_within
from bot.domain.messages import File, Message
from bot.store.sql.messages import message_json, message_of_json

TEXT = "Zoë says: " + "we wait " * 5_000
FILE = File("held.json", TEXT)


def test_a_file_is_compressed_only_where_it_must_be_and_named_where_it_can_not_be_sent() -> None:
    size = len(TEXT.encode())
    assert file_within(FILE, size) == ("held.json", TEXT.encode())
    packed = file_within(FILE, size - 1)
    assert packed is not None
    assert packed[0] == "held.json.gz"
    assert gzip.decompress(packed[1]).decode() == TEXT
    assert file_within(FILE, len(packed[1]) - 1) is None


def test_a_message_comes_back_as_it_was() -> None:
    message = Message("ok", "Here it is", (), file=FILE)
    assert message_of_json(message_json(message)) == message
