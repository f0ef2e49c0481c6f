"""Who may do what beside the moves of a case: every service that writes is walked through with every role."""

from __future__ import annotations

import importlib
import inspect
import pkgutil

import pytest

import mediator_desk.services
from mediator_desk.errors import Invalid, Refused
from mediator_desk.models import rights
from mediator_desk.models.actor import Actor
from mediator_desk.models.procedure_words import ArchiveClass
from mediator_desk.models.rights import ROLES, Right
from mediator_desk.models.words import Role
from mediator_desk.services import audit
from mediator_desk.services.aftercare import performance, retention
from mediator_desk.services.office.committee import FOUNDERS, FirstPeopleDraft, FoundingDraft, found_office
from tests.services.after_effect import agreement, in_force

ASKED: dict[Right, set[str]] = {
    Right.ANSWER_PRIVACY: {
        *("requests.register_request", "requests.answer_request", "holdings.tell_shown", "holdings.tell_exported"),
        "erasure.erase_loose",
    },
    Right.DESTROY_FILES: {"destruction.destroy_files"},
    Right.WORK_ON_CASES: {
        *("assignment.add_co_mediator", "assignment.change_presiding", "assignment.end_co_mediator"),
        *("contacts.record_contact", "data_consents.give_consent", "data_consents.mark_sensitive"),
        *("lines.add_evidence", "lines.describe_evidence", "lines.turn_evidence", "lines.arrange_evidence"),
        *("lines.give_evidence", "binning.bin_evidence", "binning.restore_evidence"),
        *("disputes.save_dispute", "handover.hand_over", "insurers.confirm_insurer", "insurers.save_insurer"),
        *("intake.import_submissions", "merging.merge_people", "merging.undo_merge"),
        *("next_steps.set_next_step", "next_steps.save_next_step"),
        *("paper_requests.papers_came", "paper_requests.remind", "parties.remove_party", "parties.save_party"),
        *("performance.record_payment", "performance_reminders.record_reminder"),
        *("quarantine.settle_row", "quarantine.tell_handed_back", "quarantine_kept.add_new_facts"),
        *("quarantine_mending.mend_row", "receiving.receive_case", "receiving.receive_and_accept"),
        *("roster.save_absence", "roster.remove_absence", "roster.save_tie", "roster.remove_tie"),
        *("scheduling.move_session", "scheduling.cancel_session", "adjourning.adjourn_session"),
        *("people.add_person", "people.remove_person", "people.answer", "people.mark_present", "asking.ask_person"),
        *("serving.deliver", "serving.serve_meetings", "serving.correct_delivery", "serving.take_back_delivery"),
        *("receipts.record_receipt", "receipts.take_back_receipt", "receipts.keep_scan"),
        *("room.pause", "room.go_on", "room.close_session", "rights.tell", "rights.take_back_told"),
        *("rights.ask_recusal", "rights.ask_all", "rights.tell_and_ask_all"),
        *("notes.add_note", "notes.change_note", "notes.strike_note", "notes.unstrike", "notes.mark_undisputed"),
        *("private_notes.add_private_note", "private_notes.change_private_note", "private_notes.strike_private_note"),
        *("tags.add_tag", "tags.remove_tag", "bin.put_file", "bin.restore_file"),
        *("offers.make_offer", "offers.change_offer", "offers.take_back", "offers.accept", "offers.rescind"),
        *("inquiries.add_inquiry", "inquiries.change_inquiry", "inquiries.remove_inquiry"),
        *(
            "court_referrals.save_court_referral",
            "court_referrals.remove_court_referral",
            "paper_texts.save_paper_text",
        ),
        *("authority.tell_authority", "clause_bank.bring_in_shipped"),
        *("telling_apart.tell_people_apart", "telling_apart.tell_cases_apart"),
        *("checking_out.begin_checkout", "filling.fill_file", "listing.give_up", "comparing.compare"),
        *("listing.tell_removed", "checking_in.check_in", "copies.set_aside"),
        *("taking_in.take_in_letters", "held.release_held", "held.throw_away"),
        *("asking.ask_to_complete", "asking.withdraw_request"),
        *("carrying.letters_to_carry", "carrying.bring", "carrying.tell_packed", "carrying.tell_brought"),
        *("carrying.told_to_carry", "carrying.bring_told"),
        "carried_states.states_to_carry",
    },
    Right.CLOSE_CASES: {"ratings.make_rating_link"},
    Right.COMPLETE_FILES: {
        *("binding.tell_bound", "file_scans.scan_in", "issued.keep_scan", "issuing.issue", "issuing.withdraw"),
        *("attachments.keep_file", "performance_proof.keep_proof"),
    },
    Right.EXPORT: {
        *("exports.record_export", "exports.record_report", "redaction.tell_redacted", "printed.tell_printed"),
        *("printed.tell_day_list_printed", "handing_out.tell_handed_out", "exports.record_taken_out"),
    },
    Right.EXPORT_IN_FULL: {"exports.record_full_report"},
    Right.REVEAL: {"revealing.reveal"},
    Right.EMPTY_BIN: {"bin.empty"},
    Right.BIN_CASES: {"bin.empty_old"},
    Right.BACK_UP: {"traces.tell_backed_up"},
    Right.COPY_ELSEWHERE: {"committee_move.move_committee", "traces.tell_copied_elsewhere", "traces.tell_second_place"},
    Right.RESTORE: {
        "one_case.bring_case_back",
        "one_case.record_restored",
        "destroyed.settle_restored",
        "destruction.destroy_again",
        "server_people.give_logins_again",
    },
    Right.KEEP_PASSPHRASES: {
        *("key_trail.note_keys", "key_trail.may_keep_passphrase_of", "traces.tell_plain_backups"),
    },
    Right.KEEP_ADMINISTRATORS: {
        *("server_people.add_person", "server_people.change_person", "server_people.remove_person"),
        *("server_people.end_sessions", "office_keys.make_keys", "office_keys.exchange_code"),
        *("office_keys.make_keys_anew", "office_keys.exchange_keys", "login.let_bridge_in", "login.shut_bridge_out"),
    },
    Right.FREEZE_MONTHS: {"freezing.freeze_month"},
    Right.UNFREEZE_MONTHS: {"freezing.unfreeze_month"},
    Right.KEEP_PEOPLE: {"people.save_staff", "people.save_mediator", "people.save_room"},
    Right.KEEP_REPORTS: {
        *("own_rates.save_rate", "own_rates.retire_rate", "own_rates.choose_usual"),
        *("own_reports.save_report", "own_reports.rename_report", "own_reports.copy_report"),
        *("own_reports.delete_report", "own_reports.bring_back"),
        *("form_types.save_form_type", "form_types.move_form_type", "form_types.remove_form_type"),
        "form_types.bring_in_shipped_types",
    },
    Right.KEEP_SUBSIDIES: {
        *("subsidy_rules.add_rule", "subsidy_rules.save_rule", "subsidy_rules.end_rule"),
        *("subsidy_rules.bring_in_shipped_rules", "subsidy_lists.make_list", "subsidy_lists.withdraw_list"),
    },
    Right.KEEP_SETTINGS: {
        *("committee.save_committee", "holidays.enter_notice", "holidays.take_back_notice", "holidays.save_day"),
        *("insurers.merge_insurer", "clause_bank.save_clause", "clause_bank.retire_clause", "clause_bank.move_clause"),
        *("retention.save_retention", "time_limits.save_time_limit", "time_limits.add_time_limit"),
        *("time_limits.end_time_limit", "tags.rename_tag"),
        *("templates.save_template", "templates.roll_back", "templates.reset"),
        *("texts.change_text", "texts.put_back_text", "texts.change_settings"),
        *("states_brought.take_public", "states_brought.take_states"),
    },
    Right.SHARE_VIEWS: {"views.share_view"},
    Right.KEEP_OWN: {
        *("views.save_view", "views.change_view", "views.rename_view", "views.order_views", "views.delete_view"),
        *("visits.visit", "visits.pin", "server_people.choose_password", "presence.beat", "presence.leave"),
        "office_keys.take_exchanged",
    },
    Right.ANSWER_PEOPLE: {"enquiry.look_up", "data_consents.withdraw_consent"},
}
"""Which service asks for which right: whoever adds one that is told by whom something is done names it here."""
BY_THEIR_MOVE = {
    *("assigning_many.assign_many", "paper_requests.lapse"),
    *("paper_requests.take_back", "undo.undo_last_step", "bin.restore_case"),
    *("undo_edits.change_of", "undo_edits.undo_change"),
    *("undo_edits.redo", "undoing.look_at_undo", "undoing.undo_bulk", "bin.restore"),
    "undoing.redo_bulk",
    *("acts.look_at_tagging", "acts.tag_many", "acts.look_at_untagging", "acts.untag_many", "acts.look_at_next_steps"),
    *("acts.set_next_steps", "acts.look_at_reviews", "acts.begin_reviews", "acts.look_at_binning", "acts.bin_many"),
    *("scheduling_many.look_at_block", "scheduling_many.plan_block"),
}
"""They ask the move that they make, or take back, or the service that they do to each of many cases."""
READS = {
    *("authority.authority_of", "ladder.ladder", "visits.is_pinned", "visits.pinned", "visits.recent"),
    *("next_steps.next_step_draft", "subsidy_lists.list_of", "told_in_private.told_in_private"),
    *("private_sight.may_see", "private_notes.private_notes_of", "private_notes.read_private_notes"),
    "people.may_keep_administrators",  # whoever asks, where none is left (tests/services/test_committee.py)
    *("checked_case.case_to_check", "sight.may_do", "sight.at_the_desk"),
    *("presence.people_at", "first_comers.telling_first"),
    *(
        "checking_out.what_hinders",
        "checking_out.own_cases",
        "case_rows.rows_of_cases",
        "comparing.the_checkout",
        "comparing.sides",
        "comparing.of_others_now",
        "told_in_private.in_public",
        "told_in_private.reader_of",
    ),
    *("undo.last_step", "undo.of_another", "undo_edits.last_own_change", "undo_edits.edits_to_undo"),
}
"""They write nothing. What was told in private is seen by whom services/sessions/private_sight.py names."""
WITHIN_OTHERS = {
    *("audit.record", "case_life.advance", "case_life.tell", "setting_rows.record_change", "recusals.is_same_person"),
    *("committee.found_committee", "committee.add_staff", "committee.add_mediator", "committee.add_room"),
    *("consent.take_answers", "extensions.forget_party", "intake.take_in", "intake_writing.write_received"),
    *("party_removal.take_out", "recounting.recount_all", "signing.take_effect", "undo_papers.withdraw_papers"),
    "audit_erasing.erase_entries",
    *("coming_entries.tell_again", "losing.tell_lost", "checking_in.close_file"),
    *("letters_taken.taken", "letters_taken.keep_files", "completing.complete"),
    "given_up.tell_given_up",  # beside the save of a form, which asks
    # the sign-in itself; whoever signed in has no choice in it
    *("comings.tell_came", "comings.tell_left", "comings.tell_locked", "key_trail.see_keys"),
}
"""Parts of services above, or of founding a committee, when nobody has a role yet."""


def services():
    """Return every public function of the services that is told by whom something is done."""
    found = {}
    for module in pkgutil.walk_packages(mediator_desk.services.__path__, "mediator_desk.services."):
        loaded = importlib.import_module(module.name)
        for name, function in inspect.getmembers(loaded, inspect.isfunction):
            is_own = function.__module__ == loaded.__name__ and not name.startswith("_")
            if is_own and "by" in inspect.signature(function).parameters:
                found[f"{module.name.rpartition('.')[2]}.{name}"] = function
    return found


EVERY = services()


def is_refused(office, name, role):
    """Tell whether a service turns a role away before it looks at anything else."""
    if name == "performance.record_payment":
        (row,) = agreement(office, in_force(office)).instalments
        given = {"instalment_id": row.id}
    else:
        given = {}
    parameters = inspect.signature(EVERY[name]).parameters
    asked = {one: given.get(one) for one in list(parameters)[1:] if one not in ("by", "now")}
    asked |= {"now": office.now} if "now" in parameters else {}
    try:
        with office.database.writing() as db:
            EVERY[name](db, **asked, by=Actor(None, "某人", role))
    except Refused as refusal:
        return refusal.code == "not_for_role"
    except Exception:
        return False
    return False


def asks(function, seen=None):
    """Tell whether a function comes to a question for a right: by itself, or through what it calls."""
    seen = set() if seen is None else seen
    if function in seen:
        return False
    seen.add(function)
    if function in ASKING:
        return True
    return any(asks(one, seen) for one in called(function))


def called(function):
    """Return the functions of the services and the models whose names a function uses."""
    for code in code_of(function.__code__):
        found = [function.__globals__.get(name) for name in code.co_names]
        modules = [one for one in found if inspect.ismodule(one)]
        found += [getattr(module, name, None) for module in modules for name in code.co_names]
        for one in found:
            if inspect.isfunction(one) and one.__module__.startswith(
                ("mediator_desk.services", "mediator_desk.models")
            ):
                yield one


def code_of(code):
    """Return a piece of code and every function and lambda inside it."""
    yield code
    for inner in code.co_consts:
        if inspect.iscode(inner):
            yield from code_of(inner)


OURS = ("mediator_desk.services", "mediator_desk.models")
ASKING = {rights.may, rights.may_any, rights.allows}


def test_every_service_says_who_may_do_it():
    told = set().union(*ASKED.values()) | BY_THEIR_MOVE | READS | WITHIN_OTHERS
    moves = {name for name, one in EVERY.items() if "advance(" in inspect.getsource(one)}
    assert set(EVERY) - moves - told == set()
    assert told - set(EVERY) == set()


def test_no_service_that_writes_asks_for_no_right():
    writing = set(EVERY) - READS - WITHIN_OTHERS
    assert {name for name in writing if not asks(EVERY[name])} == set()


def test_a_service_that_asks_nothing_is_found():
    def of_nobody(db, *, by, now):
        audit.record(db, "something_done", by=by, at=now)

    assert not asks(of_nobody)


def test_every_right_is_of_somebody_and_the_administrator_has_all():
    assert set(rights.ROLES) == set(Right)
    assert all(Role.ADMINISTRATOR in roles for roles in rights.ROLES.values())


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize(("right", "name"), sorted((right, name) for right in ASKED for name in ASKED[right]))
def test_a_service_lets_pass_who_has_its_right_and_nobody_else(local_office, right, name, role):
    assert is_refused(local_office, name, role) is (role not in rights.ROLES[right])


def test_an_archivist_records_no_payment_of_a_closed_case(office):
    from mediator_desk.services.aftercare import archive

    case_id = in_force(office)
    office.do(archive.close_case, case_id, words="双方另行约定")
    (row,) = agreement(office, case_id).instalments
    office.by = Actor(None, "周宇", Role.ARCHIVIST)
    with pytest.raises(Refused, match="not_for_role"):
        office.do(performance.record_payment, row.id, paid_on=office.now.date(), amount=row.amount)
    assert agreement(office, case_id).instalments[0].paid_amount is None


def test_a_mediator_does_not_change_for_how_long_files_are_kept(office):
    with office.database.reading() as db:
        draft = retention.retention_draft(db, ArchiveClass.SHORT)
        before = retention.retention_rows(db)
    office.by = Actor(None, "陈国华", Role.MEDIATOR)
    with pytest.raises(Refused, match="not_for_role"):
        office.do(retention.save_retention, ArchiveClass.SHORT, draft)
    with office.database.reading() as db:
        assert retention.retention_rows(db) == before


def test_whoever_founds_a_committee_keeps_its_settings():
    people = FirstPeopleDraft("何敏", your_role=Role.MEDIATOR, mediator_names=("何敏",))
    with pytest.raises(Invalid) as refused:
        found_office(None, FoundingDraft("某调解委员会", "某调解委员会"), people, now=None)
    assert [(one.field, one.code) for one in refused.value.problems] == [("your_role", "founder_keeps_settings")]
    assert set(FOUNDERS) == ROLES[Right.KEEP_SETTINGS]
