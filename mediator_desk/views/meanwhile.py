"""Another desk saves what stands in an open form: it is shown here too, or said calmly where something is typed."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject

from mediator_desk.errors import DeskError
from mediator_desk.views.form import Form

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk
    from mediator_desk.services.news import Saved
    from mediator_desk.views.banner import Banner


class Meanwhile(QObject):
    """Follows the forms below a holder, as far as they can be read again (`fill(..., reread=...)`).

    Nothing typed: the fields that changed show it, and no other field is touched. Something typed: one line says who
    saved, with the way to look at both; what is typed stays, and nothing is asked before a person wants to save.
    """

    def __init__(self, desk: Desk, holder: QWidget, banner: Banner, *, case_id: int | None = None) -> None:
        super().__init__(holder)
        self._desk, self._holder, self._banner, self._case_id = desk, holder, banner, case_id
        if case_id is not None:
            desk.case_changed.connect(self._on_case_changed)
            desk.cases_changed.connect(self._on_cases_changed)
        desk.committee_changed.connect(self._on_committee_changed)

    def _on_case_changed(self, case_id: int) -> None:
        if case_id == self._case_id:
            self._on_cases_changed()

    def _on_cases_changed(self) -> None:
        heard = self._desk.heard
        if heard is not None and (heard.everything or heard.office or self._case_id in heard.cases):
            self._look(heard.cases.get(self._case_id or 0) or heard.office)

    def _on_committee_changed(self) -> None:
        if self._desk.heard is not None and self._case_id is None:
            self._look(self._desk.heard.office)

    def _look(self, who: Saved | None) -> None:
        window = self._holder.window()
        forms = [one for one in self._holder.findChildren(Form) if one.reread is not None and one.window() is window]
        for form in forms:
            if (theirs := _read_again(form)) is None or theirs == form.filled_with:
                continue
            if not changes(form.filled_with, theirs):
                form.filled_with = theirs  # another version of the same words: no reason to ask when it is saved
            elif not form.is_changed():
                form.follow(theirs)
            else:
                self._tell(form, who)

    def _tell(self, form: Form, who: Saved | None) -> None:
        title, reason, act = meanwhile_words(who.name if who is not None else "")
        self._banner.tell("info", title, reason, [(act, lambda: self._settle(form))])

    def _settle(self, form: Form) -> None:
        from mediator_desk.views.conflict_dialog import settle_form, trail_of  # not before somebody wants to see it

        is_told = getattr(self._holder, "tells_given_up", True)
        tell = trail_of(self._desk, self._case_id) if is_told else None
        try:
            is_settled = settle_form(form, self._holder.window(), tell)
        except DeskError as error:
            self._banner.tell_error(error)
            return
        if is_settled:
            self._banner.clear()


def meanwhile_words(name: str) -> tuple[str, str, str]:
    """Return what is said where somebody ("" for nobody known) saved what is typed in: title, reason, act."""
    translate = QCoreApplication.translate
    title = translate("Meanwhile", "{name} has just changed this").format(name=name)
    return (
        title if name else translate("Meanwhile", "Another desk has just changed this"),
        translate("Meanwhile", "What you typed stays. Where both changed a field you choose."),
        translate("Meanwhile", "Look at it"),
    )


def changes(before: Any, after: Any) -> list[str]:  # noqa: ANN401 - drafts of any form
    """Return the names of the fields in which two drafts of one form differ, but for the version."""
    if not is_dataclass(before) or type(before) is not type(after):
        return ["everything"]
    names = [one.name for one in fields(before) if one.name != "version"]
    return [name for name in names if getattr(before, name) != getattr(after, name)]


def _read_again(form: Form) -> object | None:
    """Return what is saved of a form by now; None where it is gone: who saves it is told so."""
    try:
        return form.reread() if form.reread is not None else None
    except DeskError:
        return None
