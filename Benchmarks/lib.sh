# What the benchmarks share: a server, its processor time, a table. To be sourced; $duyet and $folder are set before.
server=
config=(--config "$folder/data/duyet.yaml")

quit() { [ -z "$server" ] || kill "$server" 2>/dev/null || true; rm -rf "$folder"; }

install() { # a new installation in which nothing is limited, with a filter that has learned something
    "$duyet" init "$folder/data" >/dev/null
    sed -i 's/^\( *level:\).*/\1 warning/' "$folder/data/duyet.yaml"
    "$duyet" sites set demo rate=off difficulty=normal "${config[@]}" >/dev/null
    ./comments.py labels 3000 >"$folder/labels.jsonl"
    "$duyet" spam train "$folder/labels.jsonl" "${config[@]}" >/dev/null
}

start() { # sets $url, and $started to the milliseconds until the first answer
    local before
    before=$(date +%s%N)
    : >"$folder/out"
    "$duyet" serve "${config[@]}" --port 0 >"$folder/out" 2>>"$folder/log" &
    server=$!
    until url=$(grep -om1 'http://127.0.0.1:[0-9]*' "$folder/out"); do kill -0 "$server"; read -rt 0.01 <> <(:) || true; done
    curl -sfo /dev/null "$url/healthz"
    started=$((($(date +%s%N) - before) / 1000000))
}

stop() {
    kill "$server"
    wait "$server" || true
    server=
}

memory() { awk '/VmRSS/ { printf "%.0f", $2 / 1024 }' "/proc/$server/status"; } # in megabytes
cpu() { awk -v ticks="$(getconf CLK_TCK)" '{ print ($14 + $15) * 1000 / ticks }' "/proc/$server/stat"; } # in milliseconds

measured() { # COMMAND…: a wrk; sets $rate, $p99, $bytes, $failed and $cost, the server's processor time a request
    local before line
    before=$(cpu)
    line=$("$@" | grep per_second)
    cost=$(awk "BEGIN { printf \"%.3f\", ($(cpu) - $before) / $(value "$line" count) }")
    rate=$(value "$line" per_second)
    p99=$(value "$line" p99_ms)
    bytes=$(value "$line" bytes)
    failed=$(value "$line" failed)
    [ "$failed" = 0 ] || echo "  $failed requests failed"
}

value() { # LINE NAME: of NAME=VALUE; nothing where the line has none
    { grep -o "\b$2=[0-9.]*" <<<"$1" || true; } | cut -d= -f2
}

row() { # WHAT, BAR, MEASURED: one line of the table
    printf '%-66s | %-28s | %s\n' "$1" "$2" "$3"
}
