"""Doccano's own code for imports, without the web application around it.

The code comes out of doccano's wheel. What it imports of the application, and readers of formats that are not
needed here, is replaced by empty modules.
"""

import importlib
import os
import subprocess
import sys
import types
import zipfile

APPLICATION = {
    "examples.models": ["Example"], "projects.models": ["Project"], "seqeval.scheme": [
        "BILOU", "IOB2", "IOBES", "IOE2", "Tokens"],
    "label_types.models": ["CategoryType", "LabelType", "RelationType", "SpanType"],
    "labels.models": ["Category", "Label", "Relation", "Span", "TextLabel"],
    "pyexcel": [], "pyexcel.exceptions": [], "chardet": ["UniversalDetector"],
}


def pipeline(folder):
    """The modules of doccano's import: its readers, parsers and labels."""
    subprocess.run([sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", folder, "doccano"],
                   check=True)
    wheel = next(name for name in os.listdir(folder) if name.endswith(".whl"))
    with zipfile.ZipFile(os.path.join(folder, wheel)) as packed:
        packed.extractall(folder, [name for name in packed.namelist() if name.startswith("backend/data_import/")])
    for name, members in APPLICATION.items():
        for part in [name.split(".")[0], name]:
            sys.modules.setdefault(part, types.ModuleType(part))
        for member in members:
            setattr(sys.modules[name], member, type(member, (), {}))
    sys.path.insert(0, os.path.join(folder, "backend"))
    return [importlib.import_module(f"data_import.pipeline.{name}") for name in ("readers", "parsers", "label")]


def read(path, folder):
    """The texts of a file with their spans and relations, as doccano takes them; and what it refuses."""
    readers, parsers, label = pipeline(folder)
    reader = readers.Reader([readers.FileName(path, path, path)], parsers.JSONLParser(encoding="utf-8"))
    lines = []
    for row in reader:
        key = row[readers.UUID_COLUMN]
        spans = row.get("entities") or row.get("label") or []
        lines.append((
            row["text"], [label.SpanLabel.parse(key, span) for span in spans],
            [label.RelationLabel.parse(key, relation) for relation in row.get("relations") or []],
        ))
    return lines, reader.errors
