from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

import pytest

from r57extract.batch import on_dask, on_processes
from r57extract.batch.outcomes import Lost
from r57extract.errors import MissingExtra


@pytest.fixture(autouse=True)
def work_module(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A module that worker processes can import: functions of a test file cannot be sent to them."""
    (tmp_path / "piecework.py").write_text(
        "import os, signal\n"
        "def double(n):\n    return 2 * n\n"
        "def dies_at_three(n):\n    if n == 3: os.kill(os.getpid(), signal.SIGKILL)\n    return n\n"
        "def raises(n):\n    raise ValueError(f'no {n}')\n"
        "def process(n):\n    return os.getpid()\n"
        "def leaves_at_interrupt(n):\n"
        "    blocked = signal.pthread_sigmask(signal.SIG_BLOCK, [])\n"
        "    return signal.getsignal(signal.SIGINT) == signal.SIG_DFL and signal.SIGINT not in blocked\n"
    )
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(tmp_path), *sys.path]))
    monkeypatch.delitem(sys.modules, "piecework", raising=False)


def test_every_item_comes_back_with_its_result() -> None:
    import piecework

    assert sorted(on_processes.each(piecework.double, [3, 1, 2], jobs=2)) == [(1, 2), (2, 4), (3, 6)]


def test_no_item_is_no_work() -> None:
    import piecework

    assert list(on_processes.each(piecework.double, [], jobs=2)) == []


def test_a_process_that_dies_takes_only_its_own_item_with_it() -> None:
    import piecework

    results = dict(on_processes.each(piecework.dies_at_three, [1, 2, 3, 4, 5], jobs=1))
    assert isinstance(results.pop(3), Lost)
    assert results == {1: 1, 2: 2, 4: 4, 5: 5}


def test_what_the_work_raises_is_raised_here() -> None:
    import piecework

    with pytest.raises(ValueError, match="no 7"):
        list(on_processes.each(piecework.raises, [7], jobs=1))


def test_the_work_is_done_in_other_processes() -> None:
    import piecework

    assert os.getpid() not in dict(on_processes.each(piecework.process, [1, 2], jobs=1)).values()


def test_an_interrupt_ends_the_workers_at_once_and_is_heard_here_again() -> None:
    import piecework

    before = signal.getsignal(signal.SIGINT)
    assert dict(on_processes.each(piecework.leaves_at_interrupt, [1], jobs=1)) == {1: True}
    assert signal.getsignal(signal.SIGINT) == before
    assert signal.SIGINT not in signal.pthread_sigmask(signal.SIG_BLOCK, [])


def test_dask_that_is_not_installed_is_named_with_its_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(MissingExtra, match=r'pip install "r57extract\[dask\]"'):
        list(on_dask.each(str, [1]))


def test_dask_gives_every_item_its_result() -> None:
    distributed = pytest.importorskip("distributed")
    with distributed.LocalCluster(
        n_workers=1, threads_per_worker=1, processes=False, dashboard_address=None
    ) as cluster:
        assert sorted(on_dask.each(str, [3, 1], address=cluster.scheduler_address)) == [(1, "1"), (3, "3")]
