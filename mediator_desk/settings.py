"""Every setting of this computer: key, type, default. Settings of the committee are rows in the database."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar, overload

from PySide6.QtCore import QSettings

from mediator_desk import paths
from mediator_desk.i18n import CHINESE, ENGLISH

if TYPE_CHECKING:
    from pathlib import Path

Value = TypeVar("Value", bound=str | int)  # a bool is an int

SMALLEST_TEXT, LARGEST_TEXT = 100, 200
MOST_LOGINS = 30


class KnownLogin(NamedTuple):
    """Somebody who came from this computer to the server of an office; login and name "" where nobody wants it kept."""

    host: str
    port: int
    database: str
    login: str
    name: str
    committee: str
    """Whose records are there."""

    @property
    def office(self) -> tuple[str, int, str]:
        """Where the records are."""
        return self.host, self.port, self.database

    @classmethod
    def read(cls, kept: Any) -> KnownLogin | None:  # noqa: ANN401 - a file that a person may have edited
        """Return what was kept, None for what is none."""
        if not isinstance(kept, list) or [type(one) for one in kept] != [str, int, str, str, str, str]:
            return None
        return cls(*kept)


class Setting(Generic[Value]):
    """One setting: its key, and its default, whose type is the setting's.

    A stored value that is not of that type, not `among` the choices or not `within` the bounds is ignored.
    """

    def __init__(
        self, key: str, default: Value, *, among: tuple[Value, ...] = (), within: tuple[int, int] | None = None
    ) -> None:
        self.key = key
        self.default = default
        self._among = among
        self._within = within

    @overload
    def __get__(self, settings: None, owner: type) -> Setting[Value]: ...
    @overload
    def __get__(self, settings: Settings, owner: type) -> Value: ...
    def __get__(self, settings: Settings | None, owner: type) -> Setting[Value] | Value:
        if settings is None:
            return self
        kept = settings.store.value(self.key)
        return self.default if kept is None else self._fitting(kept)

    def __set__(self, settings: Settings, value: Value) -> None:
        settings.store.setValue(self.key, value)

    def _fitting(self, kept: Any) -> Value:  # noqa: ANN401 - a file that a person may have edited
        try:
            value = self._read(str(kept))
        except ValueError:
            return self.default
        if self._among and value not in self._among:
            return self.default
        if self._within and not self._within[0] <= int(value) <= self._within[1]:
            return self.default
        return value

    def _read(self, text: str) -> Value:
        kind = type(self.default)
        return kind(text.lower() == "true") if kind is bool else kind(text)


class Settings:
    """The settings of this computer, kept in a file in the person's data folder."""

    language = Setting("window/language", CHINESE, among=(CHINESE, ENGLISH))
    theme = Setting("window/theme", "system", among=("system", "light", "dark"))
    text_percent = Setting("window/text_percent", SMALLEST_TEXT, within=(SMALLEST_TEXT, LARGEST_TEXT))
    place = Setting("window/place", "")
    begin_with = Setting("window/begin_with", "today", among=("today", "last"))
    today_whose = Setting("today/whose", "", among=("", "mine", "all"))
    schedule_view = Setting("schedule/view", "week", among=("day", "week", "month", "list"))
    schedule_lanes = Setting("schedule/lanes", "rooms", among=("rooms", "mediators"))
    window_geometry = Setting("window/geometry", "")
    last_import_folder = Setting("folders/import", "")
    last_export_folder = Setting("folders/export", "")
    last_outstation_folder = Setting("folders/outstation", "")
    """In which folder the last one lay that somebody took along."""
    letters_sound = Setting("letters/sound", False)
    """Whether a sound says that something came from a consumer's phone."""
    calendar_file = Setting("calendar/file", "")
    """The iCalendar file that is kept up to date for other programs; "" for none."""
    calendar_names = Setting("calendar/with_names", False)
    staff_id = Setting("desk/staff_id", 0)
    sign_in_name = Setting("desk/sign_in_name", "")
    """Whose name stands in the sign-in page; "" where nobody wants it kept."""
    remembers_name = Setting("desk/remembers_name", True)
    """Whether who signs in next wants the name kept."""
    committee_name = Setting("desk/committee_name", "")
    """The name of the committee in this computer's file, for the sign-in page."""
    backup_target = Setting("backups/second_place", "")
    """The folder of the second copy of every backup: a stick, a share; "" for none."""
    backup_failure = Setting("backups/failure_at_close", "")
    """Why the backup at the last close, or its second copy, failed, as a sentence; "" where it did not."""
    office_server = Setting("desk/office_server", "")
    """The server that was joined last, as login@server:port/database; a password is never kept."""
    begins_at_server = Setting("desk/begins_at_server", False)
    """Whether this computer last worked at the server of an office."""

    figures_replica = Setting("desk/figures_replica", "")
    """The replica of the office's server that figures are read from, as host or host:port; "" for none."""

    def __init__(self, store: QSettings) -> None:
        self.store = store

    @classmethod
    def of_this_computer(cls) -> Settings:
        """Return the settings in the person's data folder."""
        return cls.in_file(paths.data_folder() / "settings.ini")

    @classmethod
    def in_file(cls, path: Path) -> Settings:
        """Return the settings in an INI file, which need not exist yet."""
        return cls(QSettings(str(path), QSettings.Format.IniFormat))

    def logins(self) -> tuple[KnownLogin, ...]:
        """Return who comes from this computer to which server of an office, whoever came last first."""
        import json  # not before the first paint

        try:
            kept = json.loads(str(self.store.value("desk/logins", "[]")))
        except (ValueError, RecursionError):  # somebody wrote in the file
            return ()
        read = [KnownLogin.read(one) for one in kept] if isinstance(kept, list) else []
        return tuple(one for one in read if one is not None)

    def keep_login(self, known: KnownLogin, *, with_name: bool = True) -> None:
        """Remember where somebody came in, before all others; without the name only where it was."""
        import json

        kept = known if with_name else known._replace(login="", name="")
        # What stands for an office without a name is needed no more once somebody has one there.
        others = [
            one
            for one in self.logins()
            if one.office != known.office or (one.login not in ("", known.login) and one.login != kept.login)
        ]
        self.store.setValue("desk/logins", json.dumps([kept, *others][:MOST_LOGINS]))

    def layout_of(self, name: str) -> dict[str, Any]:
        """Return how a person arranged a part of the window (a table's columns, a splitter), {} if never."""
        import json  # not before the first paint

        try:
            layout = json.loads(str(self.store.value(f"layout/{name}", "{}")))
        except (ValueError, RecursionError):  # somebody wrote in the file
            return {}
        return layout if isinstance(layout, dict) else {}

    def keep_layout(self, name: str, layout: dict[str, Any]) -> None:
        """Remember how a person arranged a part of the window; `layout` holds what JSON can hold."""
        import json

        self.store.setValue(f"layout/{name}", json.dumps(layout))
