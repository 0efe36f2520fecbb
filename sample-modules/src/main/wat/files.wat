;; Prints the size and the bytes of each file that its arguments name: shows that files arrive.
;; expect: exit 0
(module
  (import "wasi_snapshot_preview1" "args_sizes_get"
    (func $args_sizes_get (param i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "args_get"
    (func $args_get (param i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "path_open"
    (func $path_open (param i32 i32 i32 i32 i32 i64 i64 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "fd_read"
    (func $fd_read (param i32 i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "fd_close" (func $fd_close (param i32) (result i32)))
  ;; include: print
  ;; 64: iovec; 72: bytes read; 76: descriptor; 80: count; 84: bytes of all strings;
  ;; 4096: what was read; 16384: the pointers; 32768: the strings.
  (memory (export "memory") 1)
  (data (i32.const 256) "give the names of files\n\00")
  (data (i32.const 288) ": error \00")
  (data (i32.const 304) ":\n\00")
  (data (i32.const 320) " bytes\n\00")
  (data (i32.const 336) "too many arguments\n\00")
  (global $failed (mut i32) (i32.const 0))

  (func $fail (param $name i32) (param $error i32)
    (call $say (local.get $name))
    (call $say (i32.const 288))
    (call $say_number (i64.extend_i32_u (local.get $error)))
    (call $new_line)
    (global.set $failed (i32.const 1)))

  (func $show (param $name i32)
    (local $error i32)
    (local $total i64)
    ;; Descriptor 3 is the first directory a module is given; right 2 is to read.
    (local.set $error
      (call $path_open (i32.const 3) (i32.const 0)
        (local.get $name) (call $length (local.get $name))
        (i32.const 0) (i64.const 2) (i64.const 0) (i32.const 0) (i32.const 76)))
    (if (local.get $error)
      (then (call $fail (local.get $name) (local.get $error)) (return)))
    (call $say (local.get $name))
    (call $say (i32.const 304))
    (block $end
      (loop $next
        (i32.store (i32.const 64) (i32.const 4096))
        (i32.store (i32.const 68) (i32.const 4096))
        (local.set $error
          (call $fd_read (i32.load (i32.const 76)) (i32.const 64) (i32.const 1) (i32.const 72)))
        (if (local.get $error)
          (then (call $fail (local.get $name) (local.get $error)) (return)))
        (br_if $end (i32.eqz (i32.load (i32.const 72))))
        (local.set $total
          (i64.add (local.get $total) (i64.load32_u (i32.const 72))))
        (call $write (i32.const 4096) (i32.load (i32.const 72)))
        (br $next)))
    (drop (call $fd_close (i32.load (i32.const 76))))
    (call $say_number (local.get $total))
    (call $say (i32.const 320)))

  (func (export "_start")
    (local $i i32)
    (drop (call $args_sizes_get (i32.const 80) (i32.const 84)))
    (if (i32.or
          (i32.gt_u (i32.load (i32.const 80)) (i32.const 4096))
          (i32.gt_u (i32.load (i32.const 84)) (i32.const 32768)))
      (then
        (call $say (i32.const 336))
        (call $proc_exit (i32.const 2))))
    (drop (call $args_get (i32.const 16384) (i32.const 32768)))
    (if (i32.lt_u (i32.load (i32.const 80)) (i32.const 2))
      (then (call $say (i32.const 256))))
    (local.set $i (i32.const 1))
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $i) (i32.load (i32.const 80))))
        (call $show
          (i32.load (i32.add (i32.const 16384) (i32.shl (local.get $i) (i32.const 2)))))
        (local.set $i (i32.add (local.get $i) (i32.const 1)))
        (br $next)))
    (call $proc_exit (global.get $failed))))
