#!/bin/sh
# A PostgreSQL of one's own on loopback, for as long as somebody holds our standard input open and may write "stop" and "start" into it: postgres.sh BIN FOLDER PORT. It refuses to run as root, so root lends it the user of its package.
set -e
bin=$1 folder=$2 port=$3
run() {
    if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi
}
[ "$(id -u)" != 0 ] || chown postgres "$folder"
cd "$folder"
end() {
    run "$bin/pg_ctl" -D "$folder/data" -m immediate -s stop >/dev/null 2>&1 || true
    rm -rf "$folder"
}
trap end EXIT
run "$bin/initdb" -D "$folder/data" -U postgres -A trust -E UTF8 --locale=C --no-sync --no-instructions >"$folder/initdb.log" 2>&1 || { cat "$folder/initdb.log"; exit 1; }
start() {
    # What a power cut would break is nobody's here.
    run "$bin/pg_ctl" -D "$folder/data" -l "$folder/data/server.log" -s -w -t 300 -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=300 -c shared_buffers=64MB" start </dev/null || { cat "$folder/data/server.log"; exit 1; }
}
start
echo ready
while read -r word; do
    case $word in
        stop) run "$bin/pg_ctl" -D "$folder/data" -m fast -s -w -t 300 stop </dev/null ;;
        start) start ;;
    esac
    echo "$word"
done
