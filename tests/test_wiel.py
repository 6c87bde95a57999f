"""The built wheel works on its own: a sample is linted from it in an empty folder, with the data that it carries."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="module")
def wiel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The unpacked wheel."""
    folder = tmp_path_factory.mktemp("wiel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    (built,) = folder.glob("*.whl")
    with zipfile.ZipFile(built) as archive:
        archive.extractall(folder / "site")
    return folder / "site"


def test_the_wheel_carries_its_data_and_its_types(wiel: Path) -> None:
    assert (wiel / "raadslint" / "py.typed").exists()
    assert (wiel / "raadslint" / "checklists" / "sjablonen" / "algemeen.yaml").exists()
    assert not (wiel / "tests").exists()


def test_a_sample_is_linted_from_the_wheel_in_an_empty_folder(wiel: Path, tmp_path: Path) -> None:
    sample = ROOT / "samples" / "docx" / "goed-ontmoetingsplein.docx"
    environment = {**os.environ, "PYTHONPATH": str(wiel)}
    command = [sys.executable, "-P", "-m", "raadslint", "toets", str(sample), "--formaat", "json"]
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, check=False)
    assert done.returncode in (0, 1), done.stderr.decode()
    assert json.loads(done.stdout)["schema"] == "raadslint/scorekaart/1"
