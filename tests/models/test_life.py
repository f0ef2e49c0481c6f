from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediator_desk.errors import Refused
from mediator_desk.models.life import END_STATES, MOVES, Act, acts_possible, next_state
from mediator_desk.models.words import CaseState


def reachable():
    seen, waiting = set(), [CaseState.RECEIVED]
    while waiting:
        state = waiting.pop()
        if state not in seen:
            seen.add(state)
            waiting += [next_state(state, act) for act in acts_possible(state)]
    return seen


def test_every_state_is_reached_and_only_end_states_have_no_way_on():
    assert reachable() == set(CaseState)
    assert {state for state in CaseState if not acts_possible(state)} == END_STATES


@given(st.lists(st.sampled_from(Act), max_size=30))
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


@given(st.sampled_from(CaseState), st.sampled_from(Act))
def test_what_is_not_in_the_table_is_refused(state, act):
    if (state, act) in MOVES:
        assert next_state(state, act) in CaseState
    else:
        with pytest.raises(Refused):
            next_state(state, act)


def test_an_archived_case_is_left_alone():
    assert acts_possible(CaseState.ARCHIVED) == frozenset()
