;; Computes a Fibonacci number by plain recursion (the first argument, else 34): pure calls and adds.
;; expect: exit 0
(module
  (import "wasi_snapshot_preview1" "args_sizes_get"
    (func $args_sizes_get (param i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "args_get"
    (func $args_get (param i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "fd_write"
    (func $fd_write (param i32 i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "proc_exit" (func $proc_exit (param i32)))
  ;; 0: iovec; 8: bytes written; 16: count; 20: bytes of all strings; 32: texts;
  ;; 1024 down: the line, built from its end; 4096: the pointers; 32768: the strings.
  (memory (export "memory") 1)
  (data (i32.const 32) "fib: give a number from 0 to 60\n")
  (global $cursor (mut i32) (i32.const 1024))

  (func $print (param $fd i32) (param $text i32) (param $length i32)
    (i32.store (i32.const 0) (local.get $text))
    (i32.store (i32.const 4) (local.get $length))
    (drop (call $fd_write (local.get $fd) (i32.const 0) (i32.const 1) (i32.const 8))))

  (func $refuse
    (call $print (i32.const 2) (i32.const 32) (i32.const 32))
    (call $proc_exit (i32.const 2)))

  (func $prepend (param $byte i32)
    (global.set $cursor (i32.sub (global.get $cursor) (i32.const 1)))
    (i32.store8 (global.get $cursor) (local.get $byte)))

  (func $prepend_number (param $value i64)
    (loop $next
      (call $prepend
        (i32.add (i32.const 48)
          (i32.wrap_i64 (i64.rem_u (local.get $value) (i64.const 10)))))
      (local.set $value (i64.div_u (local.get $value) (i64.const 10)))
      (br_if $next (i64.ne (local.get $value) (i64.const 0)))))

  (func $parse (param $text i32) (result i32)
    (local $value i32)
    (local $digit i32)
    (if (i32.eqz (i32.load8_u (local.get $text))) (then (call $refuse)))
    (block $done
      (loop $next
        (br_if $done (i32.eqz (i32.load8_u (local.get $text))))
        (local.set $digit (i32.sub (i32.load8_u (local.get $text)) (i32.const 48)))
        (if (i32.gt_u (local.get $digit) (i32.const 9)) (then (call $refuse)))
        (local.set $value
          (i32.add (i32.mul (local.get $value) (i32.const 10)) (local.get $digit)))
        (if (i32.gt_u (local.get $value) (i32.const 60)) (then (call $refuse)))
        (local.set $text (i32.add (local.get $text) (i32.const 1)))
        (br $next)))
    (local.get $value))

  (func $argument (result i32)
    (drop (call $args_sizes_get (i32.const 16) (i32.const 20)))
    (if (i32.lt_u (i32.load (i32.const 16)) (i32.const 2)) (then (return (i32.const 34))))
    (if (i32.or
          (i32.gt_u (i32.load (i32.const 16)) (i32.const 7168))
          (i32.gt_u (i32.load (i32.const 20)) (i32.const 32768)))
      (then (call $refuse)))
    (drop (call $args_get (i32.const 4096) (i32.const 32768)))
    (call $parse (i32.load (i32.const 4100))))

  (func $fib (param $n i32) (result i64)
    (if (result i64) (i32.lt_u (local.get $n) (i32.const 2))
      (then (i64.extend_i32_u (local.get $n)))
      (else
        (i64.add
          (call $fib (i32.sub (local.get $n) (i32.const 1)))
          (call $fib (i32.sub (local.get $n) (i32.const 2)))))))

  ;; Prints what was prepended, and begins a new line of text.
  (func $flush
    (call $print (i32.const 1) (global.get $cursor)
      (i32.sub (i32.const 1024) (global.get $cursor)))
    (global.set $cursor (i32.const 1024)))

  ;; The first byte goes out before the work, so that the time to it tells of the start alone.
  (func (export "_start")
    (local $n i32)
    (local.set $n (call $argument))
    (call $prepend (i32.const 32))
    (call $prepend (i32.const 61))
    (call $prepend (i32.const 32))
    (call $prepend (i32.const 41))
    (call $prepend_number (i64.extend_i32_u (local.get $n)))
    (call $prepend (i32.const 40))
    (call $prepend (i32.const 98))
    (call $prepend (i32.const 105))
    (call $prepend (i32.const 102))
    (call $flush)
    (call $prepend (i32.const 10))
    (call $prepend_number (call $fib (local.get $n)))
    (call $flush)))
