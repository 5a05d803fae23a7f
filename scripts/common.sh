# What the scripts share. Sourced, not run; the working folder is then the top of the project.
#
# What these functions say goes to standard error.

# shellcheck shell=bash
cd "$(dirname "${BASH_SOURCE[0]}")/.."

say() {
  echo "$*" >&2
}

# Puts the Swift toolchain on the path, or says that there is none.
need_swift() {
  if ! command -v swift >/dev/null && [[ -x /opt/swift/usr/bin/swift ]]; then
    PATH=/opt/swift/usr/bin:$PATH
  fi
  if ! command -v swift >/dev/null; then
    say "There is no Swift toolchain: swift is neither on the PATH nor in /opt/swift/usr/bin."
    say "Install Swift 6.3 for Debian 12 from https://www.swift.org/install/linux/"
    exit 69
  fi
}

# Installs those of the Debian packages that are missing, as root or with sudo.
need_packages() {
  local package missing=() elevate=()
  for package in "$@"; do
    [[ $(dpkg-query -W -f '${db:Status-Abbrev}' "$package" 2>/dev/null) == ii* ]] \
      || missing+=("$package")
  done
  ((${#missing[@]})) || return 0
  if ((EUID != 0)); then
    if ! command -v sudo >/dev/null; then
      say "These Debian packages are missing, and there is no sudo: ${missing[*]}"
      say "As root: apt-get install ${missing[*]}"
      exit 69
    fi
    elevate=(sudo)
  fi
  say "Installing ${missing[*]}"
  install_packages "${missing[@]}" || {
    # The lists of packages may be missing or old.
    "${elevate[@]}" apt-get update -q >&2
    install_packages "${missing[@]}"
  }
}

install_packages() {
  "${elevate[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -q -y --no-install-recommends "$@" </dev/null >&2
}

# What the program is built from, besides the toolchain.
build_packages=(
  libreadline-dev nettle-dev zlib1g-dev
  libxml2-dev libcmark-gfm-dev libcmark-gfm-extensions-dev libuchardet-dev libcurl4-openssl-dev
  libxapian-dev libpq-dev
)

# Lays the archives of C libraries where Package.swift has the linker look first, so that little is
# left to be found and joined at run time. docs/decisions/0005-linking.md has the figures.
lay_archives() {
  local library archive
  mkdir -p .build/archives
  for library in readline tinfo nettle stdc++; do
    # The toolchain's own clang, which need not be on the PATH.
    archive=$("$(dirname "$(readlink -f "$(command -v swift)")")/clang" \
      -print-file-name="lib$library.a" 2>/dev/null) || continue
    [[ $archive == /* ]] && ln -sf "$archive" .build/archives/
  done
}

# Lays the standard library where Package.swift takes it from, so that the linker leaves out what
# nothing refers to; without Python the toolchain's own is linked, and the program is larger.
lay_standard_library() {
  local name=libswiftCore.a own
  own=$(dirname "$(readlink -f "$(command -v swift)")")/../lib/swift_static/linux/$name
  [[ -f $own ]] && command -v python3 >/dev/null || return
  if [[ ! .build/archives/$name -nt $own ]] || [[ -n $(find scripts/lib/{droppable,objects,instructions}.py \
    -newer .build/archives/$name -print -quit) ]]; then
    python3 scripts/lib/droppable.py "$own" .build/archives/new.a || return
    mv .build/archives/new.a ".build/archives/$name"
  fi
  echo "$PWD/.build/archives/$name"
}

# Calls the package manager for release: all that does must name the same flags, or everything is built anew.
swift_release() {
  local command=$1
  shift
  # The commit is part of what --version says.
  FACTDESK_COMMIT=$(git describe --always --abbrev=12 --dirty=+ --exclude='*' 2>/dev/null || true) \
    FACTDESK_STANDARD_LIBRARY=$(lay_standard_library || true) \
    swift "$command" -c release --disable-local-rpath -debug-info-format none "$@"
}

# Builds a product for release, below .build; what products share is built once.
#
#   build_release [PRODUCT]
#
# With the program comes the library that it loads to search earlier checks.
build_release() {
  lay_archives
  if (($# == 0)); then
    build_release factdesk-xapian || return
  fi
  swift_release build --product "${1:-factdesk}" >&2
}

# Whether there is a program, and nothing was changed since it was built. FACTDESK_PROGRAM names
# another one, which is taken as it is.
program=${FACTDESK_PROGRAM:-.build/release/factdesk}
has_program() {
  [[ -z ${FACTDESK_PROGRAM:-} ]] || return 0
  [[ -x $program && -e $built ]] \
    && [[ -z $(find Sources Package.swift scripts/common.sh scripts/lib/{droppable,objects,instructions}.py \
      -newer "$built" -print -quit) ]]
}
built=.build/release-built

# Calls something that builds the program, and notes when.
building() {
  mkdir -p .build
  # As old as the beginning of the build: what is changed during it counts as newer.
  touch "$built.new"
  "$@" || return
  mv "$built.new" "$built"
}

# Builds the program unless it is there and nothing was changed since.
need_program() {
  has_program && return
  need_swift
  need_packages "${build_packages[@]}"
  building build_release
}

# Builds the program and the tests, with further options for the package manager.
build_all() {
  lay_archives
  building swift_release build --build-tests "$@" >&2
}

# The folder in which a person's sessions lie, wherever the person stands.
own_sessions() {
  local data=${XDG_DATA_HOME:-}
  # The specification asks that relative paths be ignored.
  [[ $data == /* ]] || data=${HOME:?}/.local/share
  echo "${FACTDESK_SESSIONS:-$data/factdesk/sessions}"
}
