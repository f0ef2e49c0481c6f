from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediator_desk.errors import Refused
from mediator_desk.models.life import (
    END_STATES,
    ENDED,
    MOVES,
    OPEN_STATES,
    UNACCEPTED_STATES,
    Act,
    acts_possible,
    move_of,
    next_state,
)
from mediator_desk.models.words import CaseKind, CaseState, Role

TURNED = {
    Act.TURN_INTO_MEDIATION: CaseKind.MEDIATION,
    Act.TURN_INTO_COMPLAINT: CaseKind.COMPLAINT,
}


def reachable():
    """Return every kind and state that acts lead to from a record that has just come in."""
    seen, waiting = set(), [(kind, CaseState.RECEIVED) for kind in CaseKind]
    while waiting:
        kind, state = waiting.pop()
        if (kind, state) not in seen:
            seen.add((kind, state))
            waiting += [(TURNED.get(act, kind), next_state(state, act, kind)) for act in acts_possible(state, kind)]
    return seen


def test_every_state_is_reached_and_only_end_states_have_no_way_on():
    assert {state for _kind, state in reachable()} == set(CaseState)
    stuck = {state for kind, state in reachable() if not acts_possible(state, kind) - {Act.CORRECT}}
    assert stuck == END_STATES


def test_from_every_open_state_of_every_kind_a_way_leads_to_an_end():
    ends = {*END_STATES, *ENDED, CaseState.PERFORMING, CaseState.CLOSED}
    for kind, state in reachable():
        seen, waiting = set(), [(kind, state)]
        while waiting:
            one = waiting.pop()
            if one not in seen:
                seen.add(one)
                of_kind, in_state = one
                waiting += [
                    (TURNED.get(act, of_kind), next_state(in_state, act, of_kind))
                    for act in acts_possible(in_state, of_kind)
                ]
        assert {reached for _kind, reached in seen} & ends, (kind, state)


@given(st.lists(st.sampled_from(Act), max_size=40))
def test_no_sequence_of_acts_reaches_an_effect_without_acceptance_mediation_and_signing(acts):
    state, passed = CaseState.RECEIVED, [CaseState.RECEIVED]
    for act in acts:
        try:
            state = next_state(state, act)
        except Refused:
            continue
        passed.append(state)
    if CaseState.PERFORMING in passed:
        order = [CaseState.ACCEPTED, CaseState.IN_MEDIATION, CaseState.AGREED, CaseState.TO_SIGN]
        places = [passed.index(state) for state in order]
        assert places == sorted(places)
        assert places[-1] < passed.index(CaseState.PERFORMING)


@given(st.sampled_from(CaseState), st.sampled_from(Act), st.sampled_from(CaseKind))
def test_what_is_not_in_the_table_is_refused(state, act, kind):
    if any(move.act is act and state in move.origins and kind in move.kinds for move in MOVES):
        assert next_state(state, act, kind) in CaseState
    else:
        with pytest.raises(Refused):
            next_state(state, act, kind)


def test_a_complaint_and_a_consultation_are_never_accepted():
    for state in CaseState:
        for kind in (CaseKind.COMPLAINT, CaseKind.CONSULTATION):
            assert Act.ACCEPT not in acts_possible(state, kind)
            assert Act.RECORD_AGREED not in acts_possible(state, kind)


def test_an_archived_case_is_only_corrected_beside():
    assert acts_possible(CaseState.ARCHIVED) == {Act.CORRECT}
    assert move_of(CaseState.ARCHIVED, Act.CORRECT).to is None


def test_who_keeps_the_files_mediates_nothing_and_who_mediates_archives_nothing():
    assert acts_possible(CaseState.IN_MEDIATION, role=Role.ARCHIVIST) == frozenset()
    assert Act.ARCHIVE not in acts_possible(CaseState.CLOSED, role=Role.MEDIATOR)
    assert Act.ARCHIVE in acts_possible(CaseState.CLOSED, role=Role.ARCHIVIST)


def test_each_act_leaves_a_state_by_one_move_only_and_says_what_the_history_has():
    pairs = [(state, move.act) for move in MOVES for state in move.origins]
    assert len(pairs) == len(set(pairs))
    assert {move.act for move in MOVES} == set(Act)
    assert all(move.told and move.roles and move.kinds for move in MOVES)


def test_open_ended_and_never_accepted_states_are_told_apart():
    assert not OPEN_STATES & {*END_STATES, *ENDED, CaseState.PERFORMING, CaseState.CLOSED}
    assert {CaseState.DECLINED, CaseState.REFERRED, CaseState.MERGED} <= UNACCEPTED_STATES
