"""The ways to begin on a computer where no committee has been founded: what each of them opens."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from mediator_desk import paths
from mediator_desk.app.opening import Opened, open_committee
from mediator_desk.errors import DeskError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk
    from mediator_desk.server.invitation import Invitation
    from mediator_desk.server.line import ServerPlace
    from mediator_desk.views.desk_view import DeskView
    from mediator_desk.views.sign_in.server_pane import ServerPane
    from mediator_desk.views.welcome.join_dialog import ServerDraft
    from mediator_desk.views.welcome.welcome_view import WelcomeView


class Welcome:
    """Shows the ways to begin and opens the records of the one that is chosen."""

    def __init__(
        self, desk: Desk, view: DeskView, open_another: Callable[[Opened], None], found: Callable[[], object]
    ) -> None:
        self._desk, self._view = desk, view
        self._open_another, self._found = open_another, found
        self.server_pane: ServerPane | None = None

    def show(self) -> None:
        """Show the three ways in the window."""
        ways = self.made()
        self.page: QWidget = ways
        self._view.show_instead(ways)
        ways.take_focus()

    def show_server(self, others: Callable[[], object] | None = None) -> None:
        """Show where one signs in to the servers that were joined at this computer; `others` leads elsewhere."""
        from mediator_desk.views.sign_in.server_pane import ServerPane
        from mediator_desk.views.sign_in.sign_in_view import SignInView, greeting, hour_of

        desk, title = self._desk, greeting(hour_of(self._desk.now()))
        self.server_pane = ServerPane(desk, desk.settings.logins(), partial(_came, desk), title=title, is_start=True)
        self.server_pane.opened.connect(self._on_came)
        self.server_pane.others_wanted.connect(others or self.show)
        self.server_pane.join_wanted.connect(self._ask_to_join)
        page = SignInView(self.server_pane, self.made(has_own=True))
        self.show_beside(page)
        self._view.show_instead(page, is_over=True)
        page.take_focus()

    def _on_came(self, opened: Opened) -> None:
        self._view.show_waiting()
        self._open_another(opened)

    def show_beside(self, page: QWidget) -> None:
        """Come back to this page, which has the ways in it, where one of them leads nowhere."""
        self.page = page

    def made(self, *, has_own: bool = False) -> WelcomeView:
        """Return a page with the ways to begin; `has_own`: it stands beside the sign-in of the committee here."""
        from mediator_desk.views.welcome.join_dialog import ServerDraft
        from mediator_desk.views.welcome.welcome_view import WelcomeView

        remembered = ServerDraft.of(self._desk.settings.office_server)
        page = WelcomeView(remembered.server, has_own=has_own)
        page.practice_wanted.connect(self._practise)
        page.own_wanted.connect(self._found)
        page.server_wanted.connect(self._ask_for_server)
        page.restore_wanted.connect(self._restore)
        page.outstation_wanted.connect(self._open_taken_along)
        return page

    def restore_into(self, file: Path, on_restored: Callable[[], object]) -> None:
        """Say where the records of a backup go, and what is done when they are there."""
        self._file, self._on_restored = file, on_restored

    def _restore(self) -> None:
        from mediator_desk.views.messages import shown
        from mediator_desk.views.welcome.restore_here_dialog import RestoreHereDialog

        self.restoring = shown(RestoreHereDialog(self._desk, self._file, self._view))
        self.restoring.accepted.connect(self._on_restored)

    def _open_taken_along(self) -> None:
        """Let somebody sign in to a folder of cases that were taken along."""
        from mediator_desk.app.outstation_place import ask_for_taken_along
        from mediator_desk.app.signing_in import SigningIn

        if (file := ask_for_taken_along(self._desk, self._view)) is not None:
            ways = self.made(has_own=True)
            self.signing_in = SigningIn(self._desk, self._view, file, ways, self._open_another)
            self.show_beside(self.signing_in.page)
            self.signing_in.show()

    def _practise(self) -> None:
        self._view.show_waiting()
        url, staff_id = paths.practice_database_url(), self._desk.settings.staff_id
        work = partial(open_committee, url, is_practice=True, staff_id=staff_id, now=self._desk.now())
        self._desk.jobs.run(work, owner=self._view, on_done=self._open_another, on_failed=self._on_no_practice)

    def _on_no_practice(self, error: Exception) -> None:
        from mediator_desk.views.welcome.welcome_view import WelcomeView

        self._view.banner.tell_error(error)
        self._view.show_instead(self.page, is_over=not isinstance(self.page, WelcomeView))

    def _ask_for_server(self) -> None:
        """Show the servers that are known here, where one does not stand before them; else ask for one."""
        from mediator_desk.views.sign_in.sign_in_view import SignInView

        if self._desk.settings.logins() and isinstance(self.page, SignInView) and not self._is_at_server:
            self.show_server(partial(self._go_back, self.page))
        else:
            self._ask_to_join()

    @property
    def _is_at_server(self) -> bool:
        return self.server_pane is not None and self.server_pane.isVisible()

    def _go_back(self, page: QWidget) -> None:
        self.show_beside(page)
        self._view.show_instead(page, is_over=True)

    def _ask_to_join(self) -> None:
        from mediator_desk.views.messages import shown
        from mediator_desk.views.welcome.join_dialog import JoinDialog

        self.dialog = shown(JoinDialog(self._desk.settings.office_server, self._view))
        self.dialog.join_wanted.connect(self._join)
        self.dialog.invitation_given.connect(self._on_invitation)

    def _on_invitation(self, file: Path) -> None:
        from mediator_desk.server.invitation import read_invitation
        from mediator_desk.views.messages import shown
        from mediator_desk.views.welcome.invited_dialog import InvitedDialog

        try:
            invitation = read_invitation(file, now=self._desk.now())
        except DeskError as error:
            self.dialog.failed(error)
            return
        self.dialog.accept()
        self.invited = shown(InvitedDialog(invitation, self._view))
        self.invited.password_chosen.connect(partial(self._join_invited, invitation))

    def _join_invited(self, invitation: Invitation, password: str) -> None:
        from mediator_desk.app.joining import joined

        def on_done(opened: Opened) -> None:
            self.invited.accept()
            self._view.show_waiting()
            self._open_another(opened)

        def on_failed(error: Exception) -> None:
            if isinstance(error, DeskError):  # anything else is a bug, and told as one
                self.invited.failed(error)

        work = partial(joined, invitation, password, self._desk.now())
        self._desk.jobs.run(work, owner=self.invited, on_done=on_done, on_failed=on_failed)

    def _join(self, server: ServerDraft) -> None:
        def on_done(opened: Opened) -> None:
            self._desk.settings.office_server = server.remembered
            self.dialog.accept()
            self._view.show_waiting()
            self._open_another(opened)

        from mediator_desk.app.joining import opened_at_server

        work = partial(opened_at_server, server.place, server.password, self._desk.now())
        self._desk.jobs.run(work, owner=self.dialog, on_done=on_done, on_failed=self._on_not_joined)

    def _on_not_joined(self, error: Exception) -> None:
        if isinstance(error, DeskError):  # anything else is a bug, and told as one
            self.dialog.failed(error)


def _came(desk: Desk, place: ServerPlace, password: str) -> Opened:
    """Runs in a job."""
    from mediator_desk.app.joining import opened_at_server

    return opened_at_server(place, password, desk.now())
