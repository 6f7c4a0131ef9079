# shellcheck shell=bash
# What the scripts share: words, progress, Debian's packages, the JDK and the build. Source it; it changes nothing.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
lib=$root/target/lib
jar=$root/target/reststop-kiosk.jar
logs=$root/out/logs
jdk=

# A locale that is not installed would leave Java with ASCII; the language stays the one that was asked for.
export RESTSTOP_LANG=${RESTSTOP_LANG:-${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}}
if [ "$(locale charmap 2>/dev/null)" != UTF-8 ]; then export LC_ALL=C.UTF-8; fi

case $RESTSTOP_LANG in
    zh*) chinese=1 ;;
    *) chinese= ;;
esac

# words CHINESE ENGLISH: prints the one that the terminal's locale asks for.
words() {
    if [ -n "$chinese" ]; then printf '%s' "$1"; else printf '%s' "$2"; fi
}

say() {
    words "$1" "$2"
    printf '\n'
}

stop() {
    say "$@" >&2
    exit 1
}

# step LOG CHINESE ENGLISH COMMAND...: runs the command with its output in LOG, shows that it goes on and how long it
# took; when it fails, shows the log's end and where the rest is.
step() {
    local log=$1 title pid began=$SECONDS status=0 told=0
    title=$(words "$2" "$3")
    shift 3
    mkdir -p "$(dirname "$log")"
    if [ -t 1 ]; then printf '%s …' "$title"; else printf '%s …\n' "$title"; fi
    "$@" >"$log" 2>&1 </dev/null &
    pid=$!
    while kill -0 "$pid" 2>/dev/null; do
        sleep 0.2
        if [ -t 1 ]; then
            printf '\r%s … %d s' "$title" $((SECONDS - began))
        elif [ $((SECONDS - began - told)) -ge 10 ]; then
            told=$((SECONDS - began))
            printf '  … %d s\n' "$told"
        fi
    done
    wait "$pid" || status=$?
    if [ -t 1 ]; then printf '\r'; fi
    if [ "$status" -eq 0 ]; then
        printf '%s: %s, %d s\n' "$title" "$(words '完成' 'done')" $((SECONDS - began))
        return 0
    fi
    printf '%s: %s\n' "$title" "$(words '失败' 'failed')" >&2
    tail -n 25 "$log" >&2
    say "完整日志：$log" "The whole log: $log" >&2
    return "$status"
}

# The JDK to build and run with: JAVA_HOME, the PATH's, then the places where JDKs are usually put. Prints its folder.
find_jdk() {
    local home
    for home in "${JAVA_HOME:-}" "$(path_jdk)" /usr/lib/jvm/* /opt/*jdk* /opt/java/* \
        "${HOME:-/nowhere}"/.sdkman/candidates/java/* "${HOME:-/nowhere}"/.jdks/*; do
        if is_jdk "$home"; then
            printf '%s\n' "$home"
            return 0
        fi
    done
    stop "需要 JDK 25 或更新版本，没有找到。请从 https://adoptium.net 安装，或设置 JAVA_HOME。" \
        "A JDK 25 or newer is needed and none was found. Install one from https://adoptium.net, or set JAVA_HOME."
}

path_jdk() {
    local java
    java=$(command -v javac || true)
    if [ -n "$java" ]; then dirname "$(dirname "$(readlink -f "$java")")"; fi
}

is_jdk() {
    local version
    [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
    version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
    [ -n "$version" ] && [ "$version" -ge 25 ]
}

# What needs_packages was asked for and is not there, as "package<TAB>why" lines.
missing=()

# needs PACKAGE[|OTHER-NAME] CHINESE ENGLISH: notes a package of Debian's that a later install_missing brings. Newer
# releases renamed some, so the first name that this release knows is taken.
needs() {
    local name
    command -v dpkg-query >/dev/null || return 0
    for name in ${1//|/ }; do
        if [ "$(dpkg-query -W -f '${db:Status-Status}' "$name" 2>/dev/null)" = installed ]; then return 0; fi
    done
    missing+=("$1"$'\t'"$(words "$2" "$3")")
}

# The packages that a kiosk's window, camera and Chinese text need.
needs_kiosk_packages() {
    needs 'libgtk-3-0|libgtk-3-0t64' '终端窗口' "the kiosk's window"
    needs libgl1 '图形绘制' "drawing"
    needs libxtst6 '终端窗口的按键' "the window's keys"
    needs libxxf86vm1 '图形绘制' "drawing"
    needs libxcb-shm0 '摄像头解码库' "the camera's decoder"
    needs 'libasound2|libasound2t64' '摄像头解码库' "the camera's decoder"
    needs libpulse0 '摄像头解码库' "the camera's decoder"
    needs fonts-noto-cjk '中文字体' "Chinese characters"
    needs fonts-symbola '表情符号' "emoji, in outlines that JavaFX can draw"
    needs libime-data '拼音词典' "pinyin's dictionary"
    needs libime-data-language-model '拼音整句的语言模型' "pinyin's language model"
    needs espeak-ng '朗读屏幕' "reading screens aloud"
    needs xvfb '没有显示器时的虚拟屏幕' "a screen where there is none"
}

needs_build_packages() {
    if ! command -v mvn >/dev/null; then needs maven '编译' "building"; fi
}

# Installs what needs noted, as root or with sudo; else prints the command and stops.
install_missing() {
    local entry packages=() sudo=()
    if ! command -v dpkg-query >/dev/null; then
        say "不是 Debian 系统，不检查系统软件包。" "This is not Debian: its packages are not checked."
        return 0
    fi
    if [ ${#missing[@]} -eq 0 ]; then return 0; fi
    say "需要安装以下 Debian 软件包：" "These Debian packages are missing:"
    for entry in "${missing[@]}"; do
        packages+=("$(known_name "${entry%%$'\t'*}")")
        printf '  %-20s %s\n' "${packages[-1]}" "${entry#*$'\t'}"
    done
    if [ "$(id -u)" -ne 0 ]; then
        sudo=(sudo)
        if ! may_sudo; then
            stop "没有 root 权限，请让管理员执行以下命令，然后重试：
  apt-get update && apt-get install -y --no-install-recommends ${packages[*]}" \
                "There is no root here. Have an administrator run this, then start again:
  apt-get update && apt-get install -y --no-install-recommends ${packages[*]}"
        fi
    fi
    step "$logs/apt.log" "下载并安装" "Downloading and installing" apt_install "${packages[@]}"
    missing=()
}

# Asks for sudo's password once if there is a terminal to ask on.
may_sudo() {
    command -v sudo >/dev/null || return 1
    if [ -t 0 ]; then sudo -v; else sudo -n true 2>/dev/null; fi
}

# The callers' array sudo is empty for root.
apt_install() {
    "${sudo[@]}" apt-get update -q
    "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "$@"
}

known_name() {
    local name
    for name in ${1//|/ }; do
        if apt-cache show "$name" >/dev/null 2>&1; then
            printf '%s' "$name"
            return 0
        fi
    done
    printf '%s' "${1%%|*}"
}

# Maven with the JDK found, in the project's folder. Newer JDKs warn about what Maven's own libraries do.
run_mvn() {
    command -v mvn >/dev/null || stop "需要 Maven：apt-get install maven" "Maven is needed: apt-get install maven"
    (cd "$root" && JAVA_HOME=$jdk MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow \
--enable-native-access=ALL-UNNAMED ${MAVEN_OPTS:-}" mvn -B -ntp "-Dreststop.commit=$(commit)" "$@")
}

commit() {
    local id
    id=$(git -C "$root" rev-parse --short=12 HEAD 2>/dev/null) || return 0
    if [ -n "$(git -C "$root" status --porcelain --untracked-files=no 2>/dev/null)" ]; then id+=+; fi
    printf '%s' "$id"
}

# Whether the jar is there and younger than everything that it is made of.
is_built() {
    [ -f "$jar" ] && [ -d "$lib" ] && [ -z "$(find "$root/src/main" "$root/pom.xml" -newer "$jar" -print -quit)" ]
}

# Builds the jar and gathers its libraries, if that is not done. The variable jdk must be set. With
# RESTSTOP_FROM_CLASSES the programs run from Maven's compiled classes: that is for tests, which run before the jar is.
build() {
    if [ -n "${RESTSTOP_FROM_CLASSES:-}" ]; then
        jar=$root/target/classes
        return 0
    fi
    if is_built; then return 0; fi
    rm -rf "$lib"
    step "$logs/build.log" "编译" "Building" run_mvn -Dmaven.test.skip=true package
}

# Compiles the tests' classes too, where the tour and the benchmarks are, if that is not done.
build_tests() {
    local built=$root/target/test-classes/.built
    if [ -f "$built" ] && [ -z "$(find "$root/src" "$root/pom.xml" -newer "$built" -print -quit)" ]; then return 0; fi
    step "$logs/build-tests.log" "编译演示与测试程序" "Building the tour and the benchmarks" run_mvn test-compile
    touch "$built"
}

# run_test_class CLASS ARGUMENTS...: becomes a program of the tests' classes.
run_test_class() {
    local class=$1
    shift
    export RESTSTOP_HOME=$root
    exec "$jdk/bin/java" --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED \
        -Djava.awt.headless=true -Dglass.platform=Headless -Dprism.order=sw \
        -Dlogback.configurationFile=logback-test.xml -Xmx1g \
        -cp "$root/target/test-classes:$jar:$(<"$root/target/test-classpath")" "$class" "$@"
}

# Every library whose file's name does (+) or does not (-) match a pattern, joined by colons.
jars() {
    local file matches joined='' files=("$lib"/*.jar)
    if [ -n "${RESTSTOP_FROM_CLASSES:-}" ]; then IFS=: read -r -a files <"$root/target/test-classpath" || true; fi
    for file in "${files[@]}"; do
        if [[ ${file##*/} =~ $2 ]]; then matches=+; else matches=-; fi
        if [ "$matches" = "$1" ]; then joined+=:$file; fi
    done
    printf '%s' "${joined#:}"
}

# class_archive NAME: sets the array archive to the flags by which Java writes down, at a program's end, what it loaded,
# and starts from that the next time in a third of the time. Java itself sees when the file no longer fits the jars.
class_archive() {
    archive=()
    if [ -z "${RESTSTOP_FROM_CLASSES:-}" ] && [ -w "$root/target" ]; then
        archive=(-XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=$root/target/$1.jsa" -Xlog:cds=off
            -Xlog:cds+dynamic=off)
    fi
}

# start kiosk|hq|command ARGUMENTS...: becomes that program, so that signals reach it. Only JavaFX is on a module path,
# and HQ has nothing of the kiosk's beside it.
start() {
    local program=$1 screen='^javafx-' kiosk_only='^(javafx-|core-[0-9]|javacv-|javacpp-|ffmpeg-|jSerialComm-|hanlp-)' flags archive
    shift
    class_archive "$program"
    flags=(--sun-misc-unsafe-memory-access=allow)
    export RESTSTOP_HOME=$root
    # shellcheck disable=SC2206  # several options in one variable, as JDK_JAVA_OPTIONS has them
    flags+=(${RESTSTOP_JAVA_OPTS:-})
    case $program in
        kiosk)
            # A small heap keeps a small machine's memory free; without memory the program ends and is started anew.
            exec "$jdk/bin/java" -XX:+UseSerialGC -Xmx512m -XX:+ExitOnOutOfMemoryError "${archive[@]}" "${flags[@]}" \
                -p "$(jars + "$screen")" --add-modules javafx.controls \
                --enable-native-access=javafx.graphics,ALL-UNNAMED -cp "$jar:$(jars - "$screen")" \
                org.reststop.kiosk.KioskMain "$@"
            ;;
        hq)
            exec "$jdk/bin/java" -XX:+ExitOnOutOfMemoryError "${archive[@]}" "${flags[@]}" \
                -Djava.awt.headless=true --enable-native-access=ALL-UNNAMED \
                -cp "$jar:$(jars - "$kiosk_only")" org.reststop.hq.HqMain "$@"
            ;;
        *)
            exec "$jdk/bin/java" "${archive[@]}" "${flags[@]}" -Djava.awt.headless=true -XX:TieredStopAtLevel=1 \
                -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED -cp "$jar:$(jars - '^$')" \
                org.reststop.command.RestStop "$@"
            ;;
    esac
}
