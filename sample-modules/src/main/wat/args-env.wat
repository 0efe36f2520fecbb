;; Prints every argument and every environment entry on a line of its own: shows that they arrive.
;; expect: exit 0
(module
  (import "wasi_snapshot_preview1" "args_sizes_get"
    (func $args_sizes_get (param i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "args_get"
    (func $args_get (param i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "environ_sizes_get"
    (func $environ_sizes_get (param i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "environ_get"
    (func $environ_get (param i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "fd_write"
    (func $fd_write (param i32 i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "proc_exit" (func $proc_exit (param i32)))
  ;; 0: iovec; 8: bytes written; 16: count; 20: bytes of all strings; 32: texts;
  ;; 4096: the pointers; 32768: the strings.
  (memory (export "memory") 1)
  (data (i32.const 32) "arg: ")
  (data (i32.const 40) "env: ")
  (data (i32.const 48) "\n")
  (data (i32.const 64) "too many arguments or environment entries\n")

  (func $print (param $text i32) (param $length i32)
    (i32.store (i32.const 0) (local.get $text))
    (i32.store (i32.const 4) (local.get $length))
    (drop (call $fd_write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 8))))

  (func $string_length (param $text i32) (result i32)
    (local $end i32)
    (local.set $end (local.get $text))
    (block $found
      (loop $next
        (br_if $found (i32.eqz (i32.load8_u (local.get $end))))
        (local.set $end (i32.add (local.get $end) (i32.const 1)))
        (br $next)))
    (i32.sub (local.get $end) (local.get $text)))

  ;; Leaves with exit code 2 where the sizes just asked for exceed what the memory is laid out for.
  (func $check_sizes
    (if (i32.or
          (i32.gt_u (i32.load (i32.const 16)) (i32.const 7168))
          (i32.gt_u (i32.load (i32.const 20)) (i32.const 32768)))
      (then
        (call $print (i32.const 64) (i32.const 42))
        (call $proc_exit (i32.const 2)))))

  (func $print_all (param $label i32)
    (local $i i32)
    (local $text i32)
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $i) (i32.load (i32.const 16))))
        (local.set $text
          (i32.load (i32.add (i32.const 4096) (i32.shl (local.get $i) (i32.const 2)))))
        (call $print (local.get $label) (i32.const 5))
        (call $print (local.get $text) (call $string_length (local.get $text)))
        (call $print (i32.const 48) (i32.const 1))
        (local.set $i (i32.add (local.get $i) (i32.const 1)))
        (br $next))))

  (func (export "_start")
    (drop (call $args_sizes_get (i32.const 16) (i32.const 20)))
    (call $check_sizes)
    (drop (call $args_get (i32.const 4096) (i32.const 32768)))
    (call $print_all (i32.const 32))
    (drop (call $environ_sizes_get (i32.const 16) (i32.const 20)))
    (call $check_sizes)
    (drop (call $environ_get (i32.const 4096) (i32.const 32768)))
    (call $print_all (i32.const 40))))
