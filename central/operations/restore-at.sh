#!/bin/sh
# restore-at.sh BACKUP ARCHIVE DATA '2026-03-02 09:41:00+00': makes DATA a copy of the backup that will stop at that moment.
# Start PostgreSQL on DATA afterwards; it replays the archive, stops before the first commit after the moment, and serves.
set -eu
backup=$1 archive=$2 data=$3 moment=$4
if [ -e "$data" ]; then
  echo "$data existe déjà : rien n'a été touché." >&2
  exit 1
fi
cp -a "$backup" "$data"
chmod 700 "$data"
cat >>"$data/postgresql.auto.conf" <<CONF
restore_command = 'cp "$archive/%f" "%p"'
recovery_target_time = '$moment'
recovery_target_inclusive = off
recovery_target_action = promote
archive_mode = off
synchronous_standby_names = ''
CONF
touch "$data/recovery.signal"
