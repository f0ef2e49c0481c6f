"""The list of waiting cases beside the calendar: its last row in sight is a whole one."""

from __future__ import annotations

import pytest

from tests.views.test_schedule import _in_english, opened, screen, settle

__all__ = ["_in_english", "opened", "screen"]


@pytest.mark.parametrize("height", [520, 638, 720, 901])
@pytest.mark.parametrize("count", [2, 9])
def test_the_list_ends_on_a_whole_row_and_leaves_the_rest_to_what_stands_below(screen, office, qtbot, height, count):
    for number in range(count):
        office.in_mediation(number % 2, name=f"申请人{number}", identity_number="")
    screen.reload()
    screen.resize(1294, height)
    settle(screen, qtbot)
    found = screen.waiting.list
    rows, left = divmod(found.height(), found.sizeHintForRow(0))
    assert left == 0
    assert 1 <= rows <= count
    below = screen.waiting._area
    assert found.height() + below.height() + 1 >= found.parent().height() // 2
    if count == 9:
        assert found.height() <= 3 * below.height()
