#!/bin/sh
# archive_command = '/opt/guichet-amo/central/operations/archive-wal.sh %p %f /var/backups/guichet/wal'
# Keeps a finished piece of the write-ahead log. A piece that is there already with other bytes is never replaced: PostgreSQL
# keeps its own and tells, which is worth an alert.
set -eu
from=$1 name=$2 archive=$3
if [ -e "$archive/$name" ]; then
  cmp -s "$from" "$archive/$name"
  exit $?
fi
cp "$from" "$archive/.$name.$$"
sync "$archive/.$name.$$"
mv "$archive/.$name.$$" "$archive/$name"
sync "$archive"
