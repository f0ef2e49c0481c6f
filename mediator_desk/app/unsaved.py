"""After a start: tells what was typed and not saved, and opens its forms again."""

from __future__ import annotations

from functools import partial
from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from mediator_desk.errors import DeskError
from mediator_desk.services.kept_inputs import Kept
from mediator_desk.views.input_keeper import keeper_of
from mediator_desk.views.input_watch import InputWatch
from mediator_desk.views.sentences import sentence

if TYPE_CHECKING:
    from collections.abc import Callable

    from mediator_desk.desk import Desk
    from mediator_desk.views.desk_view import DeskView

OPENINGS = MappingProxyType(
    {
        "adjourn_session": "sessions.open_adjourn_session",
        "agreement": "agreements.open_agreement",
        "application": "aftercare.open_application",
        "archive": "aftercare.open_archive",
        "ask_consent": "parties.open_ask_consent",
        "ask_for_papers": "review.open_ask_for_papers",
        "ask_recusal": "mediators.open_ask_recusal",
        "close": "aftercare.open_close",
        "consultation": "reception.open_answer_consultation",
        "contact": "parties.open_record_contact",
        "court": "papers.open_court",
        "correction": "aftercare.open_correction",
        "data_consents": "parties.open_data_consents",
        "decide_recusal": "mediators.open_decide_recusal",
        "decision": "aftercare.open_decision",
        "deem_agreed": "proposals.open_deem_agreed",
        "drop_renewal": "aftercare.open_drop_renewal",
        "delivery": "deliveries.open_deliver",
        "drop_delivery": "deliveries.open_deliveries",
        "extend": "clocks.open_extend",
        "follow_up": "agreements.open_follow_up",
        "insurer_answer": "reception.open_record_answer",
        "insurer_time": "reception.open_insurer_time",
        "move_session": "sessions.open_cancel_or_move_session",
        "objection": "proposals.open_objection",
        "outcome": "agreements.open_record_outcome",
        "papers_came": "review.open_papers_came",
        "pass_to_insurer": "reception.open_pass_to_insurer",
        "performance": "aftercare.open_performance",
        "plan_session": "sessions.open_plan_session",
        "propose": "proposals.open_propose",
        "record_payment": "agreements.open_record_payment",
        "record_session": "sessions.open_record_session",
        "refuse_mediation": "parties.open_refuse_mediation",
        "reminder": "aftercare.open_reminder",
        "renewal": "aftercare.open_renewal",
        "supplement": "aftercare.open_supplement",
        "resume": "clocks.open_resume",
        "accept_offer": "room.open_room",
        "rescind_offer": "room.open_room",
        "offer": "room.open_room",
        "authority": "room.open_room",
        "change_offer": "room.open_room",
        "room_notes": "room.open_room",
        "session_people": "sessions.open_people_of_case",
        "session_person": "room.open_room",
        "several_mediators": "mediators.open_mediators",
        "signing": "agreements.open_signing",
        "suspend": "clocks.open_suspend",
    }
)
"""Kind of form -> screen and function that opens it on a case."""
OF_A_CASE_AND = MappingProxyType(
    {
        "inquiry": "papers.open_inquiry_again",
        "paper_text": "papers.open_words_again",
    }
)
"""Kind of form -> screen and function that opens it on a case and what stands after the case in its name."""
OF_A_FOLDER = MappingProxyType(
    {
        "bring_back": "outstation.open_bring_back_again",
        "folder_copy": "outstation.open_bring_back_again",
        "return": "outstation.open_bring_back_again",
        "take_along": "outstation.open_take_along_again",
    }
)
"""Kind of form -> screen and function that opens it by what was kept beside its fields: which cases, which folder."""
WITH_OTHER_SCREENS = frozenset({"bind_file", "case_paper"})
"""Kinds of form from which other screens are opened: see mediator_desk.app.papers."""
IN_SETTINGS = frozenset(
    {"absence", "add_time_limit", "committee", "day", "hand_over", "insurer", "mediator", "retention", "room", "staff"}
    | {"public_page", "public_text", "tie", "time_limit", "subsidy_rule", "end_subsidy_rule", "form_type"}
)
OF_NO_CASE = MappingProxyType(
    {
        "clause": "agreements.open_clause",
        "give_up": "outstation.open_give_up",
        "own_rate": "reports.open_own_rate",
        "own_report": "reports.open_own_report",
        "receipt": "deliveries.open_receipt",
        "serve_meetings": "sessions.open_serve",
        "unfreeze": "statistics.open_unfreeze",
    }
)
"""Kind of form -> screen and function that opens it on what its name says: a clause, a served paper, meetings."""
BY_NAME = frozenset({"clause", "own_rate", "own_report", "unfreeze"})
"""Of these: what stands after the kind goes to the opener as it is."""
OF_THE_OFFICE = MappingProxyType(
    {
        "copy_report": "reports.open_own_reports",
        "privacy_answer": "privacy.open_requests",
        "privacy_request": "privacy.open_requests",
        "publication": "subsidies.open_subsidy_lists",
        "rename_report": "reports.open_own_reports",
        "save_wording": "templates.open_templates",
        "templates": "templates.open_templates",
        "withdraw_subsidies": "subsidies.open_subsidy_lists",
    }
)
"""Kind of form -> screen and function that opens it; it is about no case."""
IN_SCHEDULE = frozenset({"move_by_hand"})
IN_QUARANTINE = frozenset({"ask_consumer", "new_facts", "set_aside"})
IN_LETTERS = frozenset({"throw_away"})
ON_THE_CASE = MappingProxyType(
    {
        "accept_with_words": ("decision_dialogs", "AcceptWithWordsDialog"),
        "appoint": ("cases.appoint_dialog", "AppointDialog"),
        "decline": ("decision_dialogs", "DeclineDialog"),
        "dispute": ("cases.dispute_dialog", "DisputeDialog"),
        "next_step": ("cases.next_step_dialog", "NextStepDialog"),
        "refer": ("decision_dialogs", "ReferDialog"),
    }
)
"""Kind of form -> module and dialog that is made of (desk, a case, parent)."""


def tell_unsaved(desk: Desk, view: DeskView) -> None:
    """Look in a job whether the person who works here has unsaved input, and tell so in the banner of the window."""
    keeper = keeper_of(desk)
    desk.jobs.run(keeper.reader(), owner=view, on_done=partial(_tell, desk, view), on_failed=_not_now)


def _not_now(_error: Exception) -> None:
    """The database is away: its own banner says so."""


def _tell(desk: Desk, view: DeskView, found: list[Kept]) -> None:
    if not found:
        return
    count = len(found)
    title = QCoreApplication.translate("Unsaved", "%n form(s) with unsaved input", "", count)
    reason = "" if len(found) > 1 else str(found[0].content.get("title", ""))
    view.banner.tell("info", title, reason, way_on(desk, view, found))
    clear_when_over(desk, view, [one.form for one in found])


def way_on(desk: Desk, view: DeskView, found: list[Kept]) -> list[tuple[str, Callable[[], object]]]:
    """Return the word and the act by which one goes on with what was typed; nothing where nothing was."""
    if not found:
        return []
    if len(found) == 1:
        return [(QCoreApplication.translate("Unsaved", "Go on with it"), partial(open_form, desk, view, found[0]))]
    return [(QCoreApplication.translate("Unsaved", "Show them"), partial(_list, desk, view))]


def clear_when_over(desk: Desk, view: DeskView, forms: list[str]) -> None:
    """Take the news away once one of these forms was saved or given up elsewhere: it is not true any more."""
    keeper, told = keeper_of(desk), view.banner.text

    def look() -> None:
        if view.banner.text != told:
            keeper.changed.disconnect(look)  # something else stands there by now, or nothing
        elif any(keeper.is_forgotten(form) for form in forms):
            view.banner.clear()

    keeper.changed.connect(look)


def _list(desk: Desk, view: DeskView) -> None:
    from mediator_desk.views.messages import shown
    from mediator_desk.views.unsaved_dialog import UnsavedDialog

    view.banner.clear()
    dialog = shown(UnsavedDialog(desk, view))
    dialog.open_wanted.connect(lambda kept: open_form(desk, view, kept))


def open_form(desk: Desk, view: DeskView, kept: Kept) -> None:
    """Open the form in which something was typed, or the place where it stands."""
    view.banner.clear()
    try:
        _tell_of_another(_open(desk, view, kept), kept)
    except DeskError as error:  # the case went on meanwhile
        view.banner.tell("warn", sentence(error), _gone(), [_copying(kept)])
        if kept.case_id is not None:
            desk.case_wanted.emit(kept.case_id)


def _tell_of_another(opened: Any, kept: Kept) -> None:  # noqa: ANN401 - any screen that opened, or none
    """Say so where the form that opened is about something else than what was typed: another meeting by now."""
    watch = opened.findChild(InputWatch) if isinstance(opened, QWidget) else None
    if watch is not None and watch.form != kept.form:
        title = QCoreApplication.translate("Unsaved", "What you typed was about something that is no longer there")
        opened.banner.tell("warn", title, _gone(), [_copying(kept)])


def _gone() -> str:
    return QCoreApplication.translate("Unsaved", "What you typed is not filled in anywhere. Copy what you still need.")


def _copying(kept: Kept) -> tuple[str, Callable[[], object]]:
    from mediator_desk.views.unsaved_dialog import copy_typed

    return QCoreApplication.translate("Unsaved", "Copy what was typed"), partial(copy_typed, kept)


def _open(desk: Desk, view: DeskView, kept: Kept) -> object:
    """Open the form or its place. Returns the form where it opened by itself."""
    kind, _slash, thing = kept.form.partition("/")
    if kind in OPENINGS and kept.case_id is not None:
        return _opener(OPENINGS[kind])(desk, kept.case_id, view)
    if kind in OF_A_CASE_AND and kept.case_id is not None:
        return _opener(OF_A_CASE_AND[kind])(desk, kept.case_id, thing.rpartition("/")[2], view)
    if kind in WITH_OTHER_SCREENS and kept.case_id is not None:
        return _open_paper_work(desk, view, kind, kept.case_id, thing.rpartition("/")[2])
    if kind in OF_A_FOLDER:
        opened = _opener(OF_A_FOLDER[kind])(desk, kept, view)
        return opened if kind != "return" else None  # the folder is opened with its passphrase first
    if kind in OF_THE_OFFICE:
        return _opener(OF_THE_OFFICE[kind])(desk, view)
    if kind == "serve_meetings":
        return _open_serve(desk, view, thing)
    if kind in OF_NO_CASE:
        return _opener(OF_NO_CASE[kind])(desk, thing if kind in BY_NAME else int(thing), view)
    if kind in ON_THE_CASE and kept.case_id is not None:
        return _open_on_case(desk, view, kind, kept.case_id)
    if kind == "receive":
        from mediator_desk.views.reception.opening import open_receive

        open_receive(desk, view, view.banner.tell)
    else:
        _show_place(desk, view, kind, kept.case_id)
    return None


def _show_place(desk: Desk, view: DeskView, kind: str, case_id: int | None) -> None:
    """Show the place where a form stands that no function opens by itself."""
    if kind in IN_QUARANTINE:
        from mediator_desk.views.intake.opening import open_quarantine

        open_quarantine(desk, view)
    elif kind in IN_LETTERS:
        from mediator_desk.views.intake.opening import open_held_letters

        open_held_letters(desk, view)
    elif kind in IN_SCHEDULE:
        view.show_place("schedule")
    elif kind in IN_SETTINGS:
        view.show_place("settings")
    elif case_id is not None:
        desk.case_wanted.emit(case_id)


def _open_serve(desk: Desk, view: DeskView, meetings: str) -> object:
    """Open what was served for these meetings; where they are too many to be named, the list they are chosen in."""
    if "+" in meetings:
        return _opener("sessions.open_to_prepare")(desk, view)
    return _opener(OF_NO_CASE["serve_meetings"])(desk, [int(one) for one in meetings.split("-")], view)


def _open_paper_work(desk: Desk, view: DeskView, kind: str, case_id: int, told: str) -> object:
    from mediator_desk.app import papers

    if kind == "bind_file":
        return papers.open_bind_again(desk, case_id, view)
    return papers.open_paper_again(desk, case_id, told, view)


def _opener(named: str) -> Callable[..., object]:
    screen, _dot, name = named.partition(".")
    opener: Callable[..., object] = getattr(import_module(f"mediator_desk.views.{screen}.opening"), name)
    return opener


def _open_on_case(desk: Desk, view: DeskView, kind: str, case_id: int) -> object:
    from mediator_desk.services.cases.case_details import case_details
    from mediator_desk.views.messages import shown

    module, name = ON_THE_CASE[kind]
    with desk.database.reading() as db:
        case = case_details(db, case_id)
    return shown(getattr(import_module(f"mediator_desk.views.{module}"), name)(desk, case, view))
