# What the findings share. Sourced, not run.
#
# Makes a temporary folder with a Python environment of its own, which goes when the script ends.

# shellcheck shell=bash
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

# Installs pinned packages: need_python_packages NAME==VERSION…
need_python_packages() {
  python3 -m venv environment
  environment/bin/pip install --quiet --disable-pip-version-check "$@"
}

# Runs Python code from standard input, without warnings that the packages print.
run_python() {
  environment/bin/python -W ignore -
}

# Fails unless the output is what was seen when the finding was written down.
#
#   expect EXPECTED ACTUAL
expect() {
  if [[ $1 != "$2" ]]; then
    printf 'This changed.\nSeen when it was written down:\n%s\nNow:\n%s\n' "$1" "$2" >&2
    exit 1
  fi
  printf 'As written down:\n%s\n' "$2"
}
