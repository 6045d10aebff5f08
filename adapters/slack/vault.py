"""Encrypts the tokens that are stored.

Fernet (AES-128-CBC with HMAC-SHA256): https://github.com/fernet/spec. With several keys the first key encrypts and all
decrypt, so that a key can be replaced: put the new key before the old key, and remove the old key later.
"""

from collections.abc import Sequence

from cryptography.fernet import Fernet, InvalidToken, MultiFernet

from adapters.slack import texts as say
from bot.domain.errors import SettingsError

_SETTING = "QUOTEWIRE_ENCRYPTION_KEY"


class Vault:
    """Encrypts and decrypts texts with the keys of the settings.

    Raises:
        SettingsError: there is no key, or a key is malformed.
    """

    def __init__(self, keys: Sequence[str]) -> None:
        if not keys:
            raise SettingsError(say.KEY_MISSING.format(setting=_SETTING))
        try:
            self._newest, self._fernet = Fernet(keys[0]), MultiFernet([Fernet(key) for key in keys])
        except ValueError as error:
            raise SettingsError(say.KEY_UNUSABLE.format(setting=_SETTING)) from error

    def seal(self, text: str) -> str:
        """``text`` encrypted with the first key."""
        return self._fernet.encrypt(text.encode()).decode()

    def open(self, sealed: str) -> str:
        """The text that was encrypted.

        Raises:
            SettingsError: none of the keys encrypted it.
        """
        try:
            return self._fernet.decrypt(sealed.encode("utf-8", "replace")).decode()
        except InvalidToken as error:
            raise SettingsError(say.KEY_IS_ANOTHER.format(setting=_SETTING)) from error

    def is_current(self, sealed: str) -> bool:
        """Whether the first key encrypted this text."""
        try:
            self._newest.decrypt(sealed.encode("utf-8", "replace"))
        except InvalidToken:
            return False
        return True


def new_key() -> str:
    """A new random key, as the settings take it."""
    return Fernet.generate_key().decode()
