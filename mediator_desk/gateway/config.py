"""The bridge's own file, bridge.toml: the way to the office, secrets of back ends, how often one may ask.

Only its owner may read it.
"""

from __future__ import annotations

import json
import os
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from ipaddress import ip_network
from pathlib import Path
from secrets import token_urlsafe

from mediator_desk import paths
from mediator_desk.errors import Refused
from mediator_desk.gateway import office_line
from mediator_desk.gateway.limits import SHIPPED
from mediator_desk.gateway.office_line import OfficeLine
from mediator_desk.gateway.webhooks import Network, is_safe_webhook

FILE = "bridge.toml"
MODE = 0o600
LEAST_SECRET = 32
RESERVED = frozenset({"page"})
"""What letters of the page bear as their sender."""
_NAME = re.compile(r"[a-z0-9-]{1,40}")
_HEAD = (
    "# Secrets of the bridge (`mediator-desk bridge client`, `server add-bridge`): keep it as you keep a password.\n"
)


@dataclass(frozen=True)
class Client:
    """A back end that may hand letters on."""

    secret: str = field(repr=False)
    webhook: str = ""
    """Where it is told of changes; "" where it asks for them."""


@dataclass(frozen=True)
class Config:
    """What stands in the file."""

    clients: Mapping[str, Client] = field(default_factory=dict)
    an_hour: Mapping[str, int] = field(default_factory=lambda: SHIPPED)
    proxies: str = "127.0.0.1,::1"
    """Addresses of the servers before the bridge, whose word counts for who asks."""
    office: OfficeLine | None = None
    """The server of the office that it stands before; None where the records are named when it is started."""
    may_call: tuple[Network, ...] = ()
    """Networks that are not public and in which back ends may be called all the same."""


def default_place() -> Path:
    """Return where the file lies where nothing else is said."""
    return paths.data_folder() / FILE


def read_config(place: Path) -> Config:
    """Return what stands in the file; the defaults where there is none.

    Raises Refused("bridge_config_open", path) where others may read it, ("bridge_config_unreadable", path).
    """
    if not place.exists():
        return Config()
    if os.name == "posix" and place.stat().st_mode & 0o077:
        raise Refused("bridge_config_open", path=str(place))
    try:
        found = tomllib.loads(place.read_text(encoding="utf-8"))
        clients = {name: Client(**one) for name, one in found.get("clients", {}).items()}
        office = office_line.office_line(found["office"]) if "office" in found else None
        config = Config(
            clients,
            {**SHIPPED, **found.get("an_hour", {})},
            found.get("proxies", Config.proxies),
            office,
            tuple(ip_network(one) for one in found.get("may_call", ())),
        )
    except (OSError, ValueError, TypeError, AttributeError, KeyError) as error:
        raise Refused("bridge_config_unreadable", path=str(place)) from error
    if not _is_sound(config):
        raise Refused("bridge_config_unreadable", path=str(place))
    return config


def add_client(place: Path, name: str, webhook: str) -> Client:
    """Give a back end a secret of its own; return it.

    Raises Refused("client_name_taken", name), ("client_name_unfit", name), ("webhook_not_safe"), and what `read_config`
    raises.
    """
    config = read_config(place)
    if not _NAME.fullmatch(name) or name in RESERVED:
        raise Refused("client_name_unfit", name=name)
    if name in config.clients:
        raise Refused("client_name_taken", name=name)
    if not is_safe_webhook(webhook):
        raise Refused("webhook_not_safe")
    client = Client(token_urlsafe(36), webhook)
    _write(place, replace(config, clients={**config.clients, name: client}))
    return client


def remove_client(place: Path, name: str) -> None:
    """Take a back end's secret away. Raises Refused("no_such_client", name), and what `read_config` raises."""
    config = read_config(place)
    if name not in config.clients:
        raise Refused("no_such_client", name=name)
    left = {one: client for one, client in config.clients.items() if one != name}
    _write(place, replace(config, clients=left))


def keep_office(place: Path, office: OfficeLine | None) -> None:
    """Let the bridge of this file stand before this office from now on. Raises as `read_config` does, Unavailable."""
    _write(place, replace(read_config(place), office=office))


def _is_sound(config: Config) -> bool:
    is_limited = all(isinstance(most, int) and most >= 0 for most in config.an_hour.values())
    return (
        isinstance(config.proxies, str)
        and is_limited
        and set(config.an_hour) == set(SHIPPED)
        and all(_is_sound_client(name, client) for name, client in config.clients.items())
    )


def _is_sound_client(name: str, client: Client) -> bool:
    is_text = isinstance(client.secret, str) and isinstance(client.webhook, str)
    is_named = _NAME.fullmatch(name) is not None and name not in RESERVED
    return is_text and is_named and len(client.secret) >= LEAST_SECRET and is_safe_webhook(client.webhook)


def _write(place: Path, config: Config) -> None:
    lines = [_HEAD, f"proxies = {json.dumps(config.proxies)}\n"]
    lines += [f"may_call = {json.dumps([str(one) for one in config.may_call])}\n"] if config.may_call else []
    own = {what: most for what, most in config.an_hour.items() if most != SHIPPED[what]}
    if own:
        lines += ["\n[an_hour]\n", *(f"{what} = {most}\n" for what, most in own.items())]
    for name, client in config.clients.items():
        lines += [f"\n[clients.{name}]\n", f"secret = {json.dumps(client.secret)}\n"]
        lines += [f"webhook = {json.dumps(client.webhook)}\n"] if client.webhook else []
    lines += office_line.lines(config.office) if config.office else []
    with paths.written_whole(place, mode=MODE) as draft:
        draft.chmod(MODE)
        draft.write_text("".join(lines), encoding="utf-8")
