from __future__ import annotations

import gc
import sys
import threading
from functools import partial

import pytest
import shiboken6
from PySide6.QtCore import QObject, QThread

from mediator_desk.errors import Refused
from mediator_desk.jobs import Jobs


@pytest.fixture
def jobs(qtbot):
    running = Jobs()
    yield running
    running.close()


def test_the_result_comes_back_in_the_thread_of_the_window(qtbot, jobs):
    came = []
    jobs.run(lambda: threading.current_thread().name, owner=jobs, on_done=lambda name: came.append((name, here())))
    qtbot.waitUntil(lambda: bool(came))
    worker, thread = came[0]
    assert worker.startswith("job")
    assert thread == here()


def here():
    return QThread.currentThread()


def test_an_error_that_a_person_can_act_on_is_told_to_its_owner(qtbot, jobs):
    told = []
    jobs.run(partial(refuse, "disk_full"), owner=jobs, on_done=told.append, on_failed=told.append)
    qtbot.waitUntil(lambda: bool(told))
    assert told[0].code == "disk_full"


def refuse(code):
    raise Refused(code)


def test_a_bug_is_told_and_goes_to_the_hook_too(qtbot, jobs):
    told = []
    with qtbot.captureExceptions() as caught:
        jobs.run(lambda: 1 / 0, owner=jobs, on_done=told.append, on_failed=told.append)
        qtbot.waitUntil(lambda: jobs.is_idle)
    assert [type(error) for error in told] == [ZeroDivisionError]
    assert [kind for kind, *_rest in caught] == [ZeroDivisionError]


def test_a_refusal_that_nobody_takes_goes_to_the_hook(qtbot, jobs):
    with qtbot.captureExceptions() as caught:
        jobs.run(partial(refuse, "required"), owner=jobs, on_done=lambda _result: None)
        qtbot.waitUntil(lambda: jobs.is_idle)
    assert [kind for kind, *_rest in caught] == [Refused]


def test_progress_is_told_between_items_and_for_the_last(qtbot, jobs):
    told, ended = [], []

    def work(progress):
        return sum(progress.each(range(5), total=5))

    jobs.run(work, owner=jobs, on_done=ended.append, on_progress=lambda done, total: told.append((done, total)))
    qtbot.waitUntil(lambda: bool(ended))
    assert ended == [10]
    assert told[0] == (0, 5)
    assert told[-1] == (5, 5)


def test_progress_that_is_bound_already_is_left_alone(qtbot, jobs):
    ended = []
    jobs.run(partial(lambda progress: progress, progress="mine"), owner=jobs, on_done=ended.append)
    qtbot.waitUntil(lambda: bool(ended))
    assert ended == ["mine"]


def test_work_that_is_cancelled_stops_between_items_and_only_that_is_told(qtbot, jobs):
    told, begun, may_go_on = [], threading.Event(), threading.Event()

    def work(progress):
        for number in progress.each(range(100), total=100):
            told.append(number)
            begun.set()
            may_go_on.wait(20)

    job = jobs.run(work, owner=jobs, on_done=told.append, on_cancelled=lambda: told.append("cancelled"))
    begun.wait(20)
    job.cancel()
    may_go_on.set()
    qtbot.waitUntil(lambda: job.is_over)
    assert told == [0, "cancelled"]


def test_a_result_that_came_too_late_is_dropped(qtbot, jobs):
    told = []
    job = jobs.run(lambda: 1, owner=jobs, on_done=told.append)
    job.cancel()
    qtbot.waitUntil(lambda: job.is_over)
    assert told == []


def test_nothing_is_told_to_an_owner_that_is_gone(qtbot, jobs):
    told, may_end = [], threading.Event()
    owner = QObject()
    job = jobs.run(lambda: may_end.wait(20), owner=owner, on_done=told.append)
    shiboken6.delete(owner)
    may_end.set()
    qtbot.waitUntil(lambda: job.is_over)
    assert told == []


def test_one_callback_that_fails_keeps_no_other_from_being_called(qtbot, jobs):
    told = []
    with qtbot.captureExceptions() as caught:
        for number in range(10):
            jobs.run(lambda number=number: number, owner=jobs, on_done=partial(tell_or_fail, told))
        qtbot.waitUntil(lambda: jobs.is_idle)
    assert sorted(told) == [0, 2, 4, 6, 8]
    assert len(caught) == 5


def tell_or_fail(told, number):
    if number % 2:
        raise ValueError(number)
    told.append(number)


def test_hundreds_of_jobs_whose_owners_come_and_go_lose_nothing(qtbot, jobs):
    gc.collect()  # what other tests left behind holds references, too
    told, expected, before = [], 0, sys.getrefcount(True)
    for number in range(600):
        owner = QObject()
        jobs.run(partial(busy, number), owner=owner, on_done=told.append, on_progress=lambda _done, _total: None)
        if number % 3 == 0:
            shiboken6.delete(owner)
        else:
            owner.setParent(jobs)
            expected += 1
        if number % 50 == 0:
            gc.collect(1)
    qtbot.waitUntil(lambda: jobs.is_idle, timeout=30_000)
    assert len(told) == expected
    assert abs(sys.getrefcount(True) - before) < 100


def busy(number, progress):
    return list(progress.each(range(number % 20), total=number % 20))


def test_closing_waits_for_what_is_under_way(qtbot):
    jobs, ended = Jobs(), []
    for _number in range(20):
        jobs.run(lambda: ended.append(1), owner=jobs, on_done=ended.append)
    jobs.close()
    assert jobs.is_idle


def test_work_that_is_held_begins_when_it_may(qtbot, jobs):
    came = []
    jobs.hold("a screen")
    for number in range(3):
        jobs.run(lambda number=number: number, owner=jobs, on_done=came.append)
    assert not jobs.is_idle
    assert came == []
    jobs.go_on("a screen")
    qtbot.waitUntil(lambda: jobs.is_idle)
    assert sorted(came) == [0, 1, 2]


def test_work_that_two_hold_begins_when_both_let_it(qtbot, jobs):
    came = []
    for holder in ("lock", "rekey", "rekey"):
        jobs.hold(holder)
    jobs.run(lambda: 1, owner=jobs, on_done=came.append)
    jobs.go_on("rekey")
    qtbot.wait(50)
    assert came == []
    jobs.go_on("lock")
    qtbot.waitUntil(lambda: came == [1])


def test_ends_that_nobody_is_to_hear_just_now_are_told_in_their_order_afterwards(qtbot, jobs):
    came = []
    jobs.keep_silent()
    for number in range(3):
        jobs.run(lambda number=number: number, owner=jobs, on_done=came.append)
    qtbot.wait(100)
    assert came == []
    jobs.speak()
    qtbot.waitUntil(lambda: len(came) == 3)
    assert sorted(came) == [0, 1, 2]


def test_work_that_is_held_when_the_window_closes_never_begins(qtbot):
    came = []
    jobs = Jobs()
    jobs.hold("a screen")
    jobs.run(lambda: came.append(1), owner=jobs, on_done=came.append)
    jobs.close()
    assert came == []
    assert jobs.is_idle
