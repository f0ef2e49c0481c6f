"""The keyring of the operating system, for a person who wants it: one random secret for each committee."""

from __future__ import annotations

import secrets

from mediator_desk.errors import Unavailable

SERVICE = "mediator-desk"


def new_secret(name: str) -> bytes:
    """Put a fresh secret under this name into the keyring and return it. Raises Unavailable("no_keyring")."""
    import keyring
    from keyring.errors import KeyringError

    secret = secrets.token_hex(32)
    try:
        keyring.set_password(SERVICE, name, secret)
        if keyring.get_password(SERVICE, name) != secret:
            raise Unavailable("no_keyring")
    except KeyringError as error:
        raise Unavailable("no_keyring") from error
    return secret.encode()


def secret_of(name: str) -> bytes | None:
    """Return the secret under this name, None where there is none. Raises Unavailable("no_keyring")."""
    import keyring
    from keyring.errors import KeyringError

    try:
        secret = keyring.get_password(SERVICE, name)
    except KeyringError as error:
        raise Unavailable("no_keyring") from error
    return None if secret is None else secret.encode()


def forget_secret(name: str) -> None:
    """Take the secret under this name out of the keyring, where it is and the keyring is there."""
    import contextlib

    import keyring
    from keyring.errors import KeyringError

    with contextlib.suppress(KeyringError):
        keyring.delete_password(SERVICE, name)
