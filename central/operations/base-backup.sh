#!/bin/sh
# base-backup.sh postgres://replicator@HOST/ FOLDER: a checked copy of the whole cluster, taken while it serves.
set -eu
bin=${PG_BIN:-/usr/lib/postgresql/15/bin}
"$bin/pg_basebackup" --dbname="$1" --pgdata="$2" --format=plain --wal-method=stream --checkpoint=fast --manifest-checksums=SHA256
"$bin/pg_verifybackup" --quiet "$2"
