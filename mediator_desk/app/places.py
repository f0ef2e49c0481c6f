"""The places of the rail and what their screens need of each other. Screens are imported when they are first shown."""

from __future__ import annotations

from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from mediator_desk.app import intake_places
from mediator_desk.app.figures_place import STATISTICS, figures_place
from mediator_desk.app.outstation_place import take_along
from mediator_desk.app.papers import paper_openers
from mediator_desk.app.papers_place import PAPERS, papers_place
from mediator_desk.app.privacy_place import show_due_files, show_privacy_requests
from mediator_desk.views.desk_view import Place

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from PySide6.QtCore import QPoint
    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk
    from mediator_desk.views.cases.offers import Offer
    from mediator_desk.views.cases.openers import CaseOpeners
    from mediator_desk.views.cases.page.case_page import CasePage
    from mediator_desk.views.cases.view import CasesView
    from mediator_desk.views.drop_target import Dropped
    from mediator_desk.views.intake.opening import Teller
    from mediator_desk.views.schedule.schedule_view import ScheduleView


def places_of(desk: Desk, renew: Callable[[], object]) -> list[Place]:
    """Return the places of the rail, in their order. `renew` builds the window anew: language or text size changed."""
    return [
        Place("today", QCoreApplication.translate("Places", "Today"), "house", partial(_today, desk), "Ctrl+1"),
        Place("cases", QCoreApplication.translate("Places", "Cases"), "folder-open", partial(_cases, desk), "Ctrl+2"),
        Place(
            "schedule",
            QCoreApplication.translate("Places", "Schedule"),
            "calendar-blank",
            partial(_schedule, desk),
            "Ctrl+3",
        ),
        Place(
            STATISTICS,
            QCoreApplication.translate("Places", "Figures"),
            "chart-bar",
            partial(figures_place, desk),
            "Ctrl+4",
        ),
        Place(
            PAPERS, QCoreApplication.translate("Places", "Papers"), "file-text", partial(papers_place, desk), "Ctrl+5"
        ),
        Place(
            "enquiry",
            QCoreApplication.translate("Places", "Look-up"),
            "magnifying-glass",
            partial(_enquiry, desk),
            "Ctrl+6",
        ),
        Place(
            "settings",
            QCoreApplication.translate("Places", "Settings"),
            "gear-six",
            partial(_settings, desk, renew),
            "Ctrl+,",
            is_last=True,
        ),
        Place("room", QCoreApplication.translate("Places", "Room"), "chats-circle", partial(_room, desk), is_over=True),
    ]


def _today(desk: Desk) -> QWidget:
    from mediator_desk.views.today.today_view import TodayActs, TodayView

    acts = TodayActs(
        receive=partial(receive, desk),
        begin_meeting=_opener(desk, "room", "open_room"),
        plan_step=partial(_plan_step, desk),
        review=partial(compare, desk),
        prepare=partial(prepare_meetings, desk),
    )
    return TodayView(desk, acts)


def _plan_step(desk: Desk, case_id: int, parent: QWidget) -> object:
    from mediator_desk.services.cases.case_details import case_details
    from mediator_desk.views.cases.next_step_dialog import NextStepDialog
    from mediator_desk.views.messages import shown

    with desk.database.reading() as db:
        case = case_details(db, case_id)
    return shown(NextStepDialog(desk, case, parent))


def _cases(desk: Desk) -> QWidget:
    from mediator_desk.views.bin.opening import bin_button
    from mediator_desk.views.bulk.opening import selection_bar
    from mediator_desk.views.cases.place import CasesPlace
    from mediator_desk.views.cases.view import CasesView

    openers = {offer: _opener(desk, *place) for offer, place in openings().items()}
    assign = partial(_assign_many, desk)
    cases = CasesView(
        desk,
        openers,
        partial(take_in, desk),
        partial(intake_places.show_quarantine, desk),
        open_receive=partial(receive, desk),
        open_assign=assign,
        open_duplicates=partial(show_duplicates, desk),
        selection_bar=partial(selection_bar, assign=assign, take_along=partial(take_along, desk)),
        papers=paper_openers(desk),
        open_letters=partial(intake_places.show_held_letters, desk),
    )
    cases.bar.add_before_buttons([bin_button(desk, cases)])
    _take_evidence_on_rows(desk, cases)
    return CasesPlace(desk, cases, partial(_case_page, desk, openers))


def _case_page(desk: Desk, openers: CaseOpeners, case_id: int, parent: QWidget) -> CasePage:
    from mediator_desk.views.cases.page.case_page import CasePage
    from mediator_desk.views.cases.page.tabs_of_case import Tab
    from mediator_desk.views.drop_target import accept_drops

    panels = {
        Tab.EVIDENCE: _opener(desk, "evidence", "evidence_panel"),
        Tab.HISTORY: _opener(desk, "history", "history_panel"),
    }
    page = CasePage(desk, case_id, openers, panels, parent, papers=paper_openers(desk))
    accept_drops(page, lambda dropped, _point: _bring_evidence(desk, case_id, dropped, page, page.banner.tell))
    return page


def _take_evidence_on_rows(desk: Desk, cases: CasesView) -> None:
    """What is dropped on a row of the list is evidence of that case; elsewhere an export is taken in, as before."""
    from mediator_desk.views.drop_target import accept_drops, is_one_file

    table = cases.listing.table

    def row_at(point: QPoint) -> int:
        within = table.viewport().mapFrom(cases, point)
        return table.rowAt(within.y()) if table.viewport().rect().contains(within) else -1

    def case_at(point: QPoint) -> int:
        row = row_at(point)
        return cases.listing.model.id_at(row) if row >= 0 else 0

    def bring(dropped: Dropped, point: QPoint) -> None:
        case_id = case_at(point)
        cases.show_id(case_id)  # whose evidence it is now stands beside the list
        _bring_evidence(desk, case_id, dropped, cases, cases.banner.tell)

    def point_out(point: QPoint | None) -> None:
        table.point_out(-1 if point is None else row_at(point))

    accept_drops(cases, bring, lambda point: case_at(point) > 0, is_one_file, point_out)


def _bring_evidence(desk: Desk, case_id: int, dropped: Dropped, parent: QWidget, tell: Teller) -> object:
    from mediator_desk.views.evidence.opening import bring_evidence

    return bring_evidence(desk, case_id, dropped, parent, tell)


def openings() -> dict[Offer, tuple[str, str]]:
    """Return for each act on a case that belongs to another screen the screen and the function that opens it there."""
    from mediator_desk.views.cases.offers import Offer

    return {
        Offer.COMPARE: ("review", "open_compare"),
        Offer.MERGE: ("review", "open_merge"),
        Offer.ASK_FOR_PAPERS: ("review", "open_ask_for_papers"),
        Offer.PAPERS_CAME: ("review", "open_papers_came"),
        Offer.PLAN_SESSION: ("sessions", "open_plan_session"),
        Offer.MOVE_SESSION: ("sessions", "open_cancel_or_move_session"),
        Offer.ENTER_ROOM: ("room", "open_room"),
        Offer.WHO_COMES: ("sessions", "open_people_of_case"),
        Offer.SERVED_PAPERS: ("deliveries", "open_deliveries"),
        Offer.RECORD_SESSION: ("sessions", "open_record_session"),
        Offer.RECORD_OUTCOME: ("agreements", "open_record_outcome"),
        Offer.WRITE_AGREEMENT: ("agreements", "open_agreement"),
        Offer.SIGN: ("agreements", "open_signing"),
        Offer.RECORD_PAYMENT: ("agreements", "open_record_payment"),
        Offer.FOLLOW_UP: ("agreements", "open_follow_up"),
        Offer.PASS_TO_INSURER: ("reception", "open_pass_to_insurer"),
        Offer.GIVE_INSURER_TIME: ("reception", "open_insurer_time"),
        Offer.RECORD_ANSWER: ("reception", "open_record_answer"),
        Offer.ANSWER_CONSULTATION: ("reception", "open_answer_consultation"),
        Offer.RECORD_PERFORMANCE: ("aftercare", "open_performance"),
        Offer.REMIND: ("aftercare", "open_reminder"),
        Offer.APPLY_FOR_CONFIRMATION: ("aftercare", "open_application"),
        Offer.RECORD_CONFIRMATION: ("aftercare", "open_decision"),
        Offer.RENEW_AGREEMENT: ("aftercare", "open_renewal"),
        Offer.SUPPLEMENT_AGREEMENT: ("aftercare", "open_supplement"),
        Offer.DROP_RENEWAL: ("aftercare", "open_drop_renewal"),
        Offer.CLOSE: ("aftercare", "open_close"),
        Offer.ARCHIVE: ("aftercare", "open_archive"),
        Offer.CORRECT: ("aftercare", "open_correction"),
        Offer.MEDIATORS: ("mediators", "open_mediators"),
        Offer.ASK_RECUSAL: ("mediators", "open_ask_recusal"),
        Offer.DECIDE_RECUSAL: ("mediators", "open_decide_recusal"),
        Offer.PROPOSE: ("proposals", "open_propose"),
        Offer.OBJECT: ("proposals", "open_objection"),
        Offer.DEEM_AGREED: ("proposals", "open_deem_agreed"),
        Offer.EVIDENCE: ("evidence", "open_evidence"),
        Offer.UNDO: ("history", "open_undo"),
        Offer.BIN: ("bin", "open_put_case"),
        Offer.PRINT_HISTORY: ("history", "open_history"),
        Offer.PRINT_NOTICES: ("sessions", "open_notices_of_case"),
        Offer.PRINT_RECORD: ("sessions", "open_record_of_case"),
        Offer.SUSPEND: ("clocks", "open_suspend"),
        Offer.RESUME: ("clocks", "open_resume"),
        Offer.EXTEND: ("clocks", "open_extend"),
        Offer.WHY_DUE: ("clocks", "open_why_due"),
        Offer.RECORD_CONTACT: ("parties", "open_record_contact"),
        Offer.ASK_CONSENT: ("parties", "open_ask_consent"),
        Offer.REFUSE_MEDIATION: ("parties", "open_refuse_mediation"),
        Offer.CONSENTS: ("parties", "open_data_consents"),
        Offer.CONSUMER_SIDE: ("consumer", "open_side"),
        Offer.TAKE_ALONG: ("outstation", "open_take_this_along"),
    }


def _opener(desk: Desk, screen: str, name: str) -> Callable[[int, QWidget], Any]:
    """Return what opens a dialog of another screen, which is imported when it is first wanted."""

    def open_it(case_id: int, parent: QWidget) -> Any:  # noqa: ANN401 - a dialog, or a panel
        opening = import_module(f"mediator_desk.views.{screen}.opening")
        return getattr(opening, name)(desk, case_id, parent)

    return open_it


def compare(desk: Desk, case_id: int, parent: QWidget) -> object:
    """Open the inbox of review at a matter. Raises Refused("case_not_found")."""
    from mediator_desk.views.review.opening import open_compare

    return open_compare(desk, case_id, parent)


def prepare_meetings(desk: Desk, parent: QWidget) -> object:
    """Open the list of meetings that are near and not sure yet."""
    from mediator_desk.views.sessions.opening import open_to_prepare

    return open_to_prepare(desk, parent)


def receipts_out(desk: Desk, parent: QWidget) -> object:
    """Open the list of receipts that are out."""
    from mediator_desk.views.deliveries.opening import open_receipts_out

    return open_receipts_out(desk, parent)


def receive(desk: Desk, parent: QWidget, tell: Teller) -> object:
    """Open the form for what comes in by other ways than the mini program."""
    from mediator_desk.views.reception.opening import open_receive

    return open_receive(desk, parent, tell)


def take_in(desk: Desk, file: Path | None, parent: QWidget, tell: Teller) -> object:
    """Open the import of a file; None asks which."""
    from mediator_desk.views.intake.opening import open_import

    return open_import(desk, file, parent, tell)


def show_bin(desk: Desk, parent: QWidget) -> object:
    """Show what lies in the bin."""
    from mediator_desk.views.bin.opening import open_bin

    return open_bin(desk, parent)


def show_duplicates(desk: Desk, parent: QWidget) -> object:
    """Open the list of people and cases that look like one."""
    from mediator_desk.views.review.opening import open_duplicates

    return open_duplicates(desk, parent)


def _assign_many(desk: Desk, case_ids: Sequence[int], parent: QWidget, tell: Callable[..., object]) -> object:
    from mediator_desk.views.mediators.opening import open_assign_many

    return open_assign_many(desk, case_ids, parent, tell)


def _hand_over(desk: Desk, mediator_id: int, parent: QWidget) -> object:
    from mediator_desk.views.mediators.opening import open_hand_over

    return open_hand_over(desk, mediator_id, parent)


def _schedule(desk: Desk) -> QWidget:
    from mediator_desk.views.schedule.acts import ScheduleOpeners
    from mediator_desk.views.schedule.schedule_view import ScheduleView
    from mediator_desk.views.sessions.opening import open_cancel_or_move_session, open_plan_session

    openers = ScheduleOpeners(
        plan=partial(open_plan_session, desk),
        move=partial(open_cancel_or_move_session, desk),
        cancel=partial(_cancel_meeting, desk),
        adjourn=_opener(desk, "sessions", "open_adjourn_session"),
        record=_opener(desk, "sessions", "open_record_session"),
        room=_opener(desk, "room", "open_room_of"),
        people=_opener(desk, "sessions", "open_people"),
        notices=_opener(desk, "sessions", "open_notices_of_meeting"),
        undo=lambda: _undo_from(desk, screen),
        papers=_papers_of_day(desk, lambda: screen),
    )
    screen = ScheduleView(desk, openers)
    return screen


def _papers_of_day(desk: Desk, schedule: Callable[[], ScheduleView]) -> tuple[tuple[str, Callable[[], object]], ...]:
    """Return what is printed of the day that is chosen in the calendar, in words."""

    def opens(name: str) -> Callable[[], object]:
        def open_it() -> object:
            papers = import_module("mediator_desk.views.sessions.papers")
            return getattr(papers, name)(desk, schedule().day_at_hand, schedule())

        return open_it

    def export() -> object:
        from mediator_desk.views.sessions.calendar_export import open_calendar_export

        return open_calendar_export(desk, None, schedule())

    return (
        (QCoreApplication.translate("Places", "Notices of the day…"), opens("open_notices_of_day")),
        (QCoreApplication.translate("Places", "Receipts of the day…"), opens("open_receipts_of_day")),
        (QCoreApplication.translate("Places", "List of the day…"), opens("open_day_list")),
        (QCoreApplication.translate("Places", "For another calendar (.ics)…"), export),
    )


def _cancel_meeting(desk: Desk, case_id: int, parent: QWidget) -> object:
    from mediator_desk.services.cases.case_details import case_details
    from mediator_desk.views.messages import shown
    from mediator_desk.views.sessions.cancel import CancelSessionDialog
    from mediator_desk.views.sessions.planned import planned_meeting

    with desk.database.reading() as db:
        case = case_details(db, case_id)
    return shown(CancelSessionDialog(desk, case, planned_meeting(case), parent))


def _undo_from(desk: Desk, screen: QWidget) -> None:
    """Take back what was done last, and say so where it was done."""
    from mediator_desk.app.undo_key import undo_last
    from mediator_desk.views.desk_view import DeskView

    around = screen.parentWidget()
    while around is not None and not isinstance(around, DeskView):
        around = around.parentWidget()
    if isinstance(around, DeskView):
        undo_last(desk, around)


def _room(desk: Desk) -> QWidget:
    from mediator_desk.app.rooms import room_place

    return room_place(desk)


def _enquiry(desk: Desk) -> QWidget:
    from mediator_desk.views.enquiry.enquiry_view import EnquiryView

    screen = EnquiryView(desk)
    screen.case_chosen.connect(lambda case_id: desk.place_wanted.emit("cases", case_id))
    return screen


def _settings(desk: Desk, renew: Callable[[], object]) -> QWidget:
    from mediator_desk.app.trust_places import check_records
    from mediator_desk.views.settings.settings_view import SettingsView
    from mediator_desk.views.templates.opening import open_templates

    screen = SettingsView(desk)
    screen.language_changed.connect(renew)
    screen.look_changed.connect(renew)
    screen.templates_wanted.connect(lambda: open_templates(desk, screen))
    screen.retention.requests_wanted.connect(lambda: show_privacy_requests(desk, screen))
    screen.retention.due_files_wanted.connect(lambda: show_due_files(desk, screen))
    screen.backups.check_wanted.connect(lambda: check_records(desk, screen))
    screen.people.hand_over_wanted.connect(lambda mediator_id: _hand_over(desk, mediator_id, screen))
    return screen
