"""A server that shows another certificate while somebody works: nothing goes to it, it is told, typed text stays."""

from __future__ import annotations

import pytest
from sqlalchemy import make_url

from mediator_desk.app import line_keeper
from mediator_desk.errors import Unavailable
from mediator_desk.jobs import Jobs
from mediator_desk.settings import Settings
from mediator_desk.views.line_board import LineState
from mediator_desk.views.sentences import sentence
from tests.network.wire import wire_to
from tests.server.certificates import Authority
from tests.server.walled_office import walled
from tests.views.broken_line import far_desk


@pytest.fixture
def far(qtbot, tls_cluster, authority, tmp_path, monkeypatch):
    """Give a desk over a line that is verified to its end, and the file with who vouches for the server."""
    monkeypatch.setattr(line_keeper, "WAITS_FOR_A_PERSON", (1,))
    vouching = tmp_path / "server.pem"
    vouching.write_text(authority.pem)
    office = walled(tls_cluster, "office_certificate").office
    place = make_url(f"{tls_cluster}/office_certificate").update_query_dict(
        {"sslmode": "verify-full", "sslrootcert": str(vouching), "channel_binding": "require"}
    )
    jobs = Jobs()
    with wire_to(f"{tls_cluster}/office_certificate") as wire:
        settings = Settings.in_file(tmp_path / "settings.ini")
        given = far_desk(qtbot, jobs, settings, office, wire, place.render_as_string(hide_password=False))
        yield given, vouching
        given.close()
    jobs.close()
    office.database.close()


def test_another_certificate_is_told_and_work_goes_on_when_it_is_the_right_one_again(far, authority):
    desk, vouching = far
    dialog = desk.room_dialog("三号室")
    vouching.write_text(Authority.new("somebody else").pem)
    desk.end_sessions()
    desk.until(lambda: desk.board.news.code == "server_certificate_wrong")
    assert sentence(Unavailable("server_certificate_wrong")) in desk.banner
    dialog.act_button.click()
    assert sentence(Unavailable("server_certificate_wrong")) in dialog.banner.text
    assert dialog.form.field("name").text() == "三号室"
    vouching.write_text(authority.pem)
    desk.until_state(LineState.BACK)
    dialog.act_button.click()
    assert not dialog.isVisible()
    assert desk.rooms("三号室") == 1
