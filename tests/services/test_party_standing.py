"""In what capacity parties stand, who acts for them, and how they are taken out again."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from mediator_desk.errors import Invalid, Refused
from mediator_desk.models.case import Case
from mediator_desk.models.party import DataConsent, Party, Representative
from mediator_desk.models.procedure import MergedParty
from mediator_desk.models.procedure_words import ConsentScope, ContactResult, PartyCapacity
from mediator_desk.models.words import PartyKind, PartySide, RepresentativeKind
from mediator_desk.services.agreements import agreements, signing
from mediator_desk.services.cases.case_details import case_details
from mediator_desk.services.cases.guards import hindrances_of
from mediator_desk.services.clocks import extensions
from mediator_desk.services.parties import contacts, data_consents, parties
from mediator_desk.services.parties.parties import PartyDraft, RepresentativeDraft
from mediator_desk.services.review import merging
from tests.services.conftest import TODAY

A, R = PartySide.APPLICANT, PartySide.RESPONDENT
AGENT = RepresentativeDraft("周敏", relation="律师", may_settle=True, letter_on=date(2026, 9, 30))


def person(name="陈宏图", side=A, **fields):
    return PartyDraft(side, PartyKind.PERSON, name, **fields)


def add(office, case_id, draft):
    return office.do(parties.save_party, case_id, draft).id


def details(office, case_id):
    with office.database.reading() as db:
        return case_details(db, case_id)


def draft_of(office, party_id):
    with office.database.reading() as db:
        return parties.party_draft(db, party_id)


def problems_of(office, case_id, draft):
    with pytest.raises(Invalid) as refusal:
        office.do(parties.save_party, case_id, draft)
    return [(one.field, one.code) for one in refusal.value.problems]


def rows(office, table, **conditions):
    with office.database.reading() as db:
        return db.scalars(select(table).filter_by(**conditions)).all()


def test_several_heirs_stand_on_one_side_each_for_the_one_they_succeed(office):
    case_id = office.receive()
    assert problems_of(office, case_id, person(capacity=PartyCapacity.HEIR)) == [("stands_for", "required")]
    for name in ("谢家俊", "谢家敏"):
        add(office, case_id, person(name, capacity=PartyCapacity.HEIR, stands_for="谢国强"))
    heirs = details(office, case_id).parties[1:3]
    assert [(one.capacity, one.stands_for) for one in heirs] == [(PartyCapacity.HEIR, "谢国强")] * 2


def test_a_sixth_representative_of_a_group_is_refused(office):
    case_id = office.receive()
    group = {"capacity": PartyCapacity.GROUP_REPRESENTATIVE, "stands_for": "越秀花园业主", "group_size": 32}
    ids = [add(office, case_id, person(f"代表{number}", **group)) for number in range(5)]
    assert office.case(case_id).group_size == 32
    assert problems_of(office, case_id, person("代表六", **group)) == [("capacity", "too_many_group_representatives")]
    office.do(parties.save_party, case_id, replace(draft_of(office, ids[0]), phone="13800138000"))
    small = replace(draft_of(office, ids[0]), group_size=5)
    assert problems_of(office, case_id, small) == [("group_size", "group_too_small")]


def test_a_minor_without_a_guardian_cannot_sign_and_a_child_makes_the_case_sensitive(office):
    case_id = office.agreed()
    child = add(office, case_id, person("谢小宝", born_on=date(2019, 3, 2)))
    assert office.case(case_id).is_sensitive
    assert not details(office, case_id).parties[1].has_guardian
    office.do(agreements.save_agreement, case_id, office.agreement_draft())
    with pytest.raises(Refused, match="minor_without_guardian"):
        office.do(signing.send_to_sign, case_id)
    with office.database.reading() as db:
        assert "minor_without_guardian" in hindrances_of(db, case_id, office.by.role, office.now).values()
    guardian = RepresentativeDraft("谢国强", RepresentativeKind.LEGAL, "父亲")
    office.do(parties.save_party, case_id, replace(draft_of(office, child), representatives=(guardian,)))
    office.do(signing.send_to_sign, case_id)


def test_numbers_and_phones_of_representatives_are_kept_in_their_plain_form(office):
    case_id = office.receive()
    typed = replace(AGENT, identity_number="440106 19880808 107x", phone="138 0013 8000")
    party_id = add(office, case_id, person(representatives=(typed,)))
    (kept,) = draft_of(office, party_id).representatives
    assert (kept.identity_number, kept.phone) == ("44010619880808107X", "13800138000")


def test_an_authority_letter_is_not_dated_after_today_and_nobody_is_half_hidden(office):
    case_id = office.receive()
    wrong = (replace(AGENT, letter_on=date(2026, 10, 9)), replace(AGENT, phone="138****8000"))
    assert problems_of(office, case_id, person(representatives=wrong)) == [
        ("representatives", "letter_in_future"), ("representatives", "is_masked"),
    ]  # fmt: skip


# While the paper is signed


@pytest.fixture
def to_sign(office):
    case_id = office.agreed()
    insurer = details(office, case_id).parties[1].id
    agent = replace(AGENT, may_settle=False, letter_on=None)
    office.do(parties.save_party, case_id, replace(draft_of(office, insurer), representatives=(agent,)))
    office.do(agreements.save_agreement, case_id, office.agreement_draft())
    office.do(signing.send_to_sign, case_id)
    return case_id, insurer


def test_a_forgotten_authority_is_noted_and_a_forgotten_agent_added_while_the_paper_is_signed(office, to_sign):
    case_id, insurer = to_sign
    before = draft_of(office, insurer)
    another = replace(AGENT, name="何东")
    office.do(parties.save_party, case_id, replace(before, representatives=(AGENT, another)))
    assert draft_of(office, insurer).representatives == (AGENT, another)
    assert details(office, case_id).history[0].act == "authority_changed"
    with pytest.raises(Refused, match="changed_at_another_desk"):
        office.do(parties.save_party, case_id, before)


def test_what_is_printed_of_a_party_stays_while_the_paper_is_signed(office, to_sign):
    case_id, insurer = to_sign
    before = draft_of(office, insurer)
    for changed in (replace(before, name="粤安人寿"), replace(before, address="广州市")):
        with pytest.raises(Refused, match="parties_are_fixed"):
            office.do(parties.save_party, case_id, changed)
    for gone in ((), (replace(AGENT, name="周敏敏"),)):
        with pytest.raises(Refused, match="representative_is_printed"):
            office.do(parties.save_party, case_id, replace(before, representatives=gone))
    with pytest.raises(Refused, match="parties_are_fixed"):
        add(office, case_id, person())


def test_the_authority_by_which_an_agent_signed_stays(office, to_sign):
    case_id, insurer = to_sign
    office.do(parties.save_party, case_id, replace(draft_of(office, insurer), representatives=(AGENT,)))
    place = details(office, case_id).agreement.signature_places[1]
    mark = signing.SignatureDraft(place.signer, place.signer_id, TODAY, name="周敏")
    office.do(signing.mark_signature, case_id, mark)
    weaker = replace(draft_of(office, insurer), representatives=(replace(AGENT, may_settle=False),))
    with pytest.raises(Refused, match="representative_has_signed"):
        office.do(parties.save_party, case_id, weaker)


def test_a_mended_representative_keeps_its_row_and_the_trail_says_only_what_changed(office):
    case_id = office.receive()
    party_id = add(office, case_id, person(representatives=(AGENT,)))
    (before,) = rows(office, Representative, party_id=party_id)
    changed = replace(AGENT, phone="13800138000")
    office.do(parties.save_party, case_id, replace(draft_of(office, party_id), representatives=(changed,)))
    (after,) = rows(office, Representative, party_id=party_id)
    assert (after.id, after.phone) == (before.id, "13800138000")


# Taking a party out


def test_a_party_is_taken_out_with_all_that_was_only_its_own_and_the_others_close_up(office):
    case_id = office.receive()
    ids = [add(office, case_id, person(name, representatives=(AGENT,))) for name in ("陈一", "陈二", "陈三")]
    consent = data_consents.ConsentDraft(ids[0], ConsentScope.SENSITIVE, TODAY, "陈一")
    office.do(data_consents.give_consent, case_id, consent)
    office.do(parties.remove_party, ids[0])
    assert Counter(one.position for one in rows(office, Party)) == Counter([1, 2, 3, 1])
    assert rows(office, DataConsent) == []
    assert {one.party_id for one in rows(office, Representative)} == set(ids[1:])


def test_a_party_that_was_contacted_stays(office):
    case_id = office.receive()
    party_id = add(office, case_id, person())
    call = contacts.ContactDraft(party_id, office.now, result=ContactResult.NOT_REACHED)
    office.do(contacts.record_contact, case_id, call)
    with pytest.raises(Refused, match="party_was_contacted"):
        office.do(parties.remove_party, party_id)


def test_a_party_on_whose_consent_a_longer_time_rests_stays(office):
    case_id = office.in_mediation()
    party_id = add(office, case_id, person())
    office.do(extensions.ask_extension, case_id, extensions.ExtensionDraft(date(2026, 12, 1)))
    for one in details(office, case_id).parties:
        office.do(extensions.record_consent, case_id, extensions.ConsentDraft(one.id, TODAY, "电话"))
    with pytest.raises(Refused, match="party_has_consented"):
        office.do(parties.remove_party, party_id)


def test_a_merged_party_is_taken_out_once_the_merge_is_undone(office):
    case_id, other = office.receive(), office.receive(name="谢家豪", identity_number="44010619880808107X")
    party_id = add(office, case_id, person())
    first = details(office, other).parties[0].id
    with office.database.writing() as db:
        merge = merging.merge_people(db, party_id, first, by=office.by, now=office.now)
    with pytest.raises(Refused, match="party_is_merged"):
        office.do(parties.remove_party, party_id)
    with office.database.writing() as db:
        merging.undo_merge(db, merge.id, by=office.by, now=office.now)
    office.do(parties.remove_party, party_id)
    assert party_id not in {one.party_id for one in rows(office, MergedParty)}


def test_the_next_oldest_entry_stands_for_a_human_whose_oldest_entry_is_taken_out(office):
    case_id = office.receive()
    ids = [add(office, case_id, person(name)) for name in ("陈一", "陈二", "陈三")]
    with office.database.writing() as db:  # as files of other committees bring it, without a merge
        for one in ids:
            db.get_one(Party, one).same_person_id = ids[0]
    office.do(parties.remove_party, ids[0])
    assert [one.same_person_id for one in rows(office, Party) if one.id in ids] == [ids[1], ids[1]]


SIDES = st.sampled_from([A, R])
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("add"), SIDES, st.integers(0, 9)),
        st.tuples(st.just("mend"), st.integers(0, 9), st.integers(0, 9)),
        st.tuples(st.just("remove"), st.integers(0, 9)),
        st.tuples(st.just("merge"), st.integers(0, 9), st.integers(0, 9)),
        st.tuples(st.just("part"), st.integers(0, 9)),
    ),
    max_size=14,
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS)
def test_whatever_is_added_mended_removed_and_merged_the_sides_are_in_order(local_office, steps):
    office = local_office
    case_id, merges = office.receive(), []
    for step in steps:
        try:
            _do(office, case_id, merges, *step)
        except Refused:
            continue
    _check_order(office, case_id)


def _do(office, case_id, merges, what, *how):
    ids = [one.id for one in rows(office, Party, case_id=case_id)]
    if what == "add":
        side, number = how
        add(office, case_id, person(f"当事人{number}", side, representatives=(AGENT,)))
    elif what == "mend":
        draft = draft_of(office, ids[how[0] % len(ids)])
        acting = (AGENT, replace(AGENT, name="何东"))[: how[1] % 3]
        office.do(parties.save_party, case_id, replace(draft, name=f"改名{how[1]}", representatives=acting))
    elif what == "remove":
        office.do(parties.remove_party, ids[how[0] % len(ids)])
    else:
        with office.database.writing() as db:
            named = {"by": office.by, "now": office.now}
            if what == "merge":
                one, other = (ids[place % len(ids)] for place in how)
                merges.append(merging.merge_people(db, one, other, **named).id)
            elif merges:
                merging.undo_merge(db, merges[how[0] % len(merges)], **named)


def _check_order(office, case_id):
    case = office.case(case_id)
    ordered = sorted(rows(office, Party, case_id=case_id), key=lambda one: one.position)
    of_side = {side: [one for one in ordered if one.side is side] for side in PartySide}
    for side, field in ((A, "applicant_name"), (R, "respondent_name")):
        positions = Counter(one.position for one in of_side[side])
        assert positions == Counter(range(1, len(of_side[side]) + 1))
        names = [one.name for one in of_side[side]]
        assert getattr(case, field) == (names[0] if len(names) == 1 else names[0] + "等")
    with office.database.reading() as db:
        known = set(db.scalars(select(Party.id)))
        assert set(db.scalars(select(Representative.party_id))) <= known
        assert set(db.scalars(select(MergedParty.party_id))) <= known
        assert {one for one in db.scalars(select(Party.same_person_id)) if one} <= known
        assert set(db.scalars(select(Party.case_id))) <= set(db.scalars(select(Case.id)))
