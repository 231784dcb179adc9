// @customer-impact via ./includes: does not take a header of the system for one of the workspace

/**
 * Headers that come with compilers and systems: of ISO C17 and POSIX.1-2017, of the GNU C library (version 2.36, by what its
 * package installs), and those of Windows, macOS and BSD that programs include by name alone. Without `.h`.
 */
const ofC = new Set(
  (
    "Availability AvailabilityMacros CoreFoundation TargetConditionals a.out aio aliases alloca ar argp argz " +
    "assert bcrypt bsd byteswap commctrl complex conio cpio cpuid crt_externs crtdbg ctype dbghelp direct " +
    "dirent dlfcn dos eh elf endian envz err errno error execinfo fcntl features features-time64 fenv float " +
    "fmtmsg fnmatch fpu_control fstab fts ftw gconv getopt glob gnu-versions grp gshadow iconv ieee754 " +
    "ifaddrs intrin inttypes io iphlpapi iso646 kqueue langinfo lastlog libgen libintl libproc libutil limits " +
    "link locale malloc math mcheck memory mm_malloc mntent monetary mqueue mstcpip mswsock ndbm netdb new " +
    "nl_types nss objbase obstack ole2 paths poll port printf priv proc_service process procfs psapi pthread " +
    "pthread_np pty pwd re_comp regex regexp resolv richedit schannel sched search security semaphore setjmp " +
    "sgtty shadow share shellapi shlobj shlwapi signal spawn sspi stab stdalign stdarg stdatomic stdbit " +
    "stdbool stdc-predef stdckdint stddef stdint stdio stdio_ext stdlib stdnoreturn string strings stropts " +
    "syscall sysexits syslog tar tchar termio termios tgmath thread thread_db threads time tlhelp32 trace " +
    "ttyent uchar ucontext ulimit unistd unwind util utime utmp utmpx vadefs values varargs wait wchar wctype " +
    "winbase wincrypt windef windows winerror winhttp wininet winioctl winnt winsock winsock2 winsvc winternl " +
    "winuser wordexp ws2tcpip"
  ).split(" "),
);

/** Headers of the library of C++, up to C++26. */
const ofCpp = new Set(
  (
    "algorithm any array atomic barrier bit bitset cassert ccomplex cctype cerrno cfenv cfloat charconv " +
    "chrono cinttypes ciso646 climits clocale cmath codecvt compare complex concepts condition_variable " +
    "coroutine csetjmp csignal cstdalign cstdarg cstdbool cstddef cstdint cstdio cstdlib cstring ctgmath " +
    "ctime cuchar cwchar cwctype debugging deque exception execution expected filesystem flat_map flat_set " +
    "format forward_list fstream functional future generator hazard_pointer initializer_list inplace_vector " +
    "iomanip ios iosfwd iostream istream iterator latch limits linalg list locale map mdspan memory " +
    "memory_resource mutex new numbers numeric optional ostream print queue random ranges ratio rcu regex " +
    "scoped_allocator semaphore set shared_mutex source_location span spanstream sstream stack stacktrace " +
    "stdexcept stdfloat stop_token streambuf string string_view syncstream system_error text_encoding thread " +
    "tuple type_traits typeindex typeinfo unordered_map unordered_set utility valarray variant vector version"
  ).split(" "),
);

/** Folders of the headers of systems, by the same. */
const folders =
  /^(?:sys|net|netinet|netinet6|arpa|bits|gnu|asm|asm-generic|linux|mach|mach-o|machine|rpc|scsi|sound|protocols|netpacket|xlocale|libkern|os|dispatch|experimental|ext|tr1)\//;

/** Whether an include between angle brackets means what comes with compilers and systems. */
export const isSystemHeader = (name: string): boolean =>
  folders.test(name) ||
  ofCpp.has(name) ||
  (name.endsWith(".h") && (ofC.has(name.slice(0, -2)) || name.endsWith("intrin.h")));
