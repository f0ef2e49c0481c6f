"""The banner that says how the line to the office's server stands. It comes and goes by itself and asks nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mediator_desk import i18n
from mediator_desk.errors import Unavailable
from mediator_desk.views import theme
from mediator_desk.views.banner import Banner
from mediator_desk.views.date_words import near_moment
from mediator_desk.views.line_board import LineNews, LineState, line_board_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from mediator_desk.desk import Desk

TOLD_HERE = frozenset({
    "server_gone", "server_starting", "server_overloaded", "server_refuses_password", "server_refuses_login",
    "server_database_missing", "server_certificate_wrong", "server_without_tls", "server_name_unknown",
    "server_through_pooler", "server_pooler_shares",
})  # fmt: skip
"""Codes of storage/line.py (BROKEN), which the first paint does not wait for; a test compares them."""
REFUSED_PASSWORD = "server_refuses_password"
TONES = {LineState.SLOW: "info", LineState.BROKEN: "warn", LineState.UNSAVED: "warn", LineState.BACK: "good"}


class LineBanner(QWidget):
    """Stands above everything else in the window while there is something to say of the line."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._board = desk, line_board_of(desk)
        px = theme.current().px
        around = QVBoxLayout(self)
        around.setContentsMargins(px("xl"), px("m"), px("xl"), 0)
        self.banner = Banner(self)
        around.addWidget(self.banner)
        self.banner.shown.connect(self._on_shown)
        self._before = LineNews()
        self.setVisible(False)
        self._board.changed.connect(self._show_news)
        self._show_news()

    def take_focus(self) -> None:
        """Give the keyboard on, where the button that had it goes: to the screen that is worked in."""
        above = self.parentWidget()
        screen = above.screen_in_sight() if above is not None and hasattr(above, "screen_in_sight") else None
        if screen is not None:
            getattr(screen, "take_focus", screen.setFocus)()

    def tells(self, code: str) -> bool:
        """Tell whether an error with this code is told here: nobody else in the window has to."""
        return self._board.is_kept and code in TOLD_HERE

    def _show_news(self) -> None:
        news, before, self._before = self._board.news, self._before, self._board.news
        if news.state is LineState.STANDS:
            if not self.banner.isHidden():
                self.banner.clear()
            return
        title, reason = self._title(news), self._reason(news)
        if (news.state, news.code, news.since) == (before.state, before.code, before.since) and self.banner.text:
            self.banner.say_reason(reason)  # the seconds run: the button keeps the keyboard
            return
        self.banner.tell(TONES[news.state], title, reason, self._acts(news), stays=news.state is not LineState.BACK)

    def _acts(self, news: LineNews) -> list[tuple[str, Callable[[], object]]]:
        if news.code == REFUSED_PASSWORD and self._desk.has_sign_in:
            return [
                (self.tr("Sign in again"), self._desk.lock_wanted.emit),
                (self.tr("Try now"), self._board.try_wanted.emit),
            ]
        if news.state in (LineState.BROKEN, LineState.UNSAVED):
            return [(self.tr("Try now"), self._board.try_wanted.emit)]
        if news.arrived or news.lost:
            return [(self.tr("I have seen it"), self.banner.clear)]
        return []

    def _on_shown(self, is_shown: bool) -> None:
        self.setVisible(is_shown)
        if not is_shown and self._board.news.state is LineState.BACK:
            self._board.seen.emit()

    def _title(self, news: LineNews) -> str:
        since = near_moment(news.since, self._desk.today()) if news.since is not None else ""
        if news.state is LineState.SLOW:
            return self.tr("The office server answers slowly")
        if news.state is LineState.BACK:
            return self.tr("The office server answers again")
        if news.state is LineState.UNSAVED:
            return self.tr("Nothing can be saved since {moment}").format(moment=since)
        if news.code in (REFUSED_PASSWORD, "server_refuses_login"):
            return self.tr("The office server does not let you in since {moment}").format(moment=since)
        if news.code in ("server_certificate_wrong", "server_without_tls"):
            return self.tr("The line to the office server is not safe since {moment}").format(moment=since)
        if news.code == "server_overloaded":
            return self.tr("The office server has no room for this desk since {moment}").format(moment=since)
        return self.tr("No line to the office server since {moment}").format(moment=since)

    def _reason(self, news: LineNews) -> str:
        if news.state is LineState.SLOW:
            return self._slow_reason(news)
        if news.state is LineState.BACK:
            return self._back_reason(news)
        from mediator_desk.views.sentences import sentence  # not before the first paint

        said = [] if news.code == "server_gone" else [sentence(Unavailable(news.code))]
        if news.code == REFUSED_PASSWORD:
            said = [
                self.tr(
                    "Your password has expired, or was changed. Sign in again with the new one; who has none asks the "
                    "administrator."
                )
            ]
        if news.state is LineState.BROKEN:
            said.append(self.tr("What you typed stays in its form; what was saved is safe."))
        if news.seconds:
            said.append(self.tr("It is tried again in {seconds} seconds.").format(seconds=news.seconds))
        else:
            said.append(self.tr("It is being tried just now …"))
        return _together(said)

    def _slow_reason(self, news: LineNews) -> str:
        took = self.tr("It has been waited for an answer for {seconds} seconds.").format(seconds=news.seconds)
        return _together([took, self.tr("Saving takes longer; press once and wait. What you typed stays.")])

    def _back_reason(self, news: LineNews) -> str:
        if news.arrived and news.lost:
            return self.tr(
                "Of what you were saving when the line broke, a part has arrived and a part has not: look what is "
                "there, and save the rest again."
            )
        if news.arrived:
            return self.tr("What you were saving when the line broke has arrived, once. Do not save it again.")
        if news.lost:
            return self.tr("What you were saving when the line broke has not arrived: press save again in its form.")
        return self.tr("Go on where you were. Nothing that was saved is lost.")


def _together(sentences: list[str]) -> str:
    return ("" if i18n.language() == i18n.CHINESE else " ").join(sentences)
