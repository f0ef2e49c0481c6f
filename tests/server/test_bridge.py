"""The bridge's login at the server of an office: what it is for works, and nothing else does."""

from __future__ import annotations

import pytest

from mediator_desk.errors import Refused
from mediator_desk.services.bridge import letters, texts
from tests.server.walled_office import Walled
from tests.services.conftest import NOW
from tests.services.test_letters import PHOTO, a_letter

pytestmark = pytest.mark.timeout(300)


def put(wall: Walled, who: str, draft: letters.LetterDraft) -> letters.Receipt:
    with wall.database(who) as database, database.writing() as db:
        return letters.put_letter(db, draft, now=NOW)


def test_a_secretary_puts_letters_of_a_package_in(working: Walled):
    first = put(working, "secretary", a_letter("k1", files=(PHOTO,)))
    again = put(working, "secretary", a_letter("k1", files=(PHOTO,)))
    assert (again.number, again.came_at, again.is_again) == (first.number, NOW, True)
    with pytest.raises(Refused, match="letter_differs"):
        put(working, "secretary", a_letter("k1"))
    with working.database("secretary") as database, database.reading() as db:
        assert texts.bridge_settings(db).is_open
