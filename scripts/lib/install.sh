#!/bin/sh
# Installs factdesk from this folder, or takes it away again.
#
#   ./install.sh             into PREFIX, which is /usr/local where it is not set
#   ./install.sh uninstall
#
# PREFIX=$HOME/.local needs no root. The C library must be that of Debian 12 (2.36) or a newer one.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
prefix=${PREFIX:-/usr/local}
# It is named from where one stands, and the work is done elsewhere.
case $prefix in
  /*) ;;
  *) prefix=$PWD/$prefix ;;
esac

case ${1:-install} in
  install) ;;
  uninstall) ;;
  *)
    echo "usage: ./install.sh [uninstall]" >&2
    exit 64
    ;;
esac

cd "$here/files/usr"
find . -type f | sort | while read -r file; do
  place=$prefix/${file#./}
  if [ "${1:-install}" = uninstall ]; then
    rm -fv -- "$place"
    continue
  fi
  mkdir -p "$(dirname "$place")"
  cp "$file" "$place.new"
  mv "$place.new" "$place"
  echo "installed $place"
done

if [ "${1:-install}" = install ]; then
  "$prefix/bin/factdesk" --version
else
  # Folders of its own; others may have files of somebody else.
  find . -depth -type d -path '*/factdesk*' | while read -r folder; do
    rmdir -- "$prefix/${folder#./}" 2>/dev/null || true
  done
fi
